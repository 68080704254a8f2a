using System.Buffers;
using System.Runtime.CompilerServices;

namespace Bot.Answers.Answerable;

/// <summary>What each word of an article's listed questions has to do with a question: worked out once a query, and only where it is looked at.</summary>
internal sealed class ListedWords : IDisposable
{
    private readonly WordsAsked _asked;
    private readonly ListedStems _stems;
    private readonly Dictionary<int, (int Group, float Trust)> _same = [];
    private readonly bool[] _isSame;
    private readonly bool[] _isRead;

    /// <summary>How near each word comes to each of the question's; rented, for it is too large to be made anew for each question.</summary>
    private readonly float[] _near;

    public ListedWords(WordsAsked asked, ListedStems stems)
    {
        (_asked, _stems) = (asked, stems);
        (_isSame, _isRead) = (new bool[stems.Count], new bool[stems.Count]);
        foreach (var (stem, place) in asked.Stems())
        {
            if (stems.NumberOf(stem) is { } number)
            {
                (_same[number], _isSame[number]) = (place, true);
            }
        }

        _near = ArrayPool<float>.Shared.Rent(stems.Count * asked.Count);
    }

    /// <summary>The listed questions' words that the question holds, in its own or other words.</summary>
    public IEnumerable<int> Same => _same.Keys;

    public void Dispose() => ArrayPool<float>.Shared.Return(_near);

    /// <summary>Harmonic mean of how much of either question the other holds.</summary>
    /// <param name="other">The one known.</param>
    /// <param name="soft">Whether a word counts in part that only comes near.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Likeness(ListedQuestion other, bool soft)
    {
        Span<float> held = stackalloc float[_asked.Count];
        held.Clear();
        foreach (var term in other.Terms)
        {
            if (_isSame[term])
            {
                var (group, trust) = _same[term];
                held[group] = MathF.Max(held[group], trust);
            }
        }

        var (shared, all) = (0f, 1e-6f);
        foreach (var word in other.Content)
        {
            var nearest = soft ? Raise(held, NearOf(word)) : 0;
            all += _stems.IdfOf(word);
            shared += _stems.IdfOf(word) * (_isSame[word] ? 1 : nearest);
        }

        var asked = 0f;
        for (var g = 0; g < held.Length; g++)
        {
            asked += held[g] * _asked.Weights[g];
        }

        var answered = shared / all;
        return asked + answered > 0 ? 2 * asked * answered / (asked + answered) : 0;
    }

    /// <summary>Raises what is held of each of the question's words to how near a word comes to it.</summary>
    /// <returns>The nearest it comes to any; 0 without vectors.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Raise(Span<float> held, ReadOnlySpan<float> near)
    {
        var most = 0f;
        for (var g = 0; g < near.Length; g++)
        {
            held[g] = MathF.Max(held[g], near[g]);
            most = MathF.Max(most, near[g]);
        }

        return most;
    }

    private ReadOnlySpan<float> NearOf(int word)
    {
        var near = _near.AsSpan(word * _asked.Count, _asked.Count);
        if (!_isRead[word])
        {
            near.Clear();
            _asked.AddNear(_stems.VectorOf(word), near);
            _isRead[word] = true;
        }

        return near;
    }
}
