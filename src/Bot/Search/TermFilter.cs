namespace Bot.Search;

/// <summary>Tells quickly of most terms that they are not among a few: a bit for each term's number, with few that share one.</summary>
internal sealed class TermFilter
{
    private const int Bits = 4096;
    private readonly ulong[] _bits = new ulong[Bits / 64];

    public void Add(int term) => _bits[(uint)term % Bits / 64] |= 1UL << (term % 64);

    /// <summary>False: certainly never added.</summary>
    public bool MayHold(int term) => (_bits[(uint)term % Bits / 64] & (1UL << (term % 64))) != 0;

    public void Clear() => Array.Clear(_bits);
}
