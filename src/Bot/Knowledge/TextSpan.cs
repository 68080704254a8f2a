namespace Bot.Knowledge;

/// <summary>A range of UTF-16 offsets into <see cref="Document.Text"/>; <paramref name="End"/> is exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
