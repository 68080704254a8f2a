using Bot.Languages;

namespace Bot.Answers.Spans;

/// <summary>A sentence prepared for looking at many of its spans.</summary>
internal sealed class SpanReading
{
    private const int Reach = 3;
    private readonly string _text;

    /// <param name="view">The sentence seen through the question.</param>
    /// <param name="text">Its text.</param>
    /// <param name="kind">What the question wants.</param>
    /// <param name="typed">Spans of the wanted kind that the rules find, as token ranges.</param>
    public SpanReading(SentenceView view, string text, QuestionKind kind, IReadOnlyCollection<(int First, int Last)> typed)
    {
        (View, _text, Kind, Typed) = (view, text, kind, typed);
        Traits = [.. view.Tokens.Select(t => WordKinds.Of(t.Text))];
        Nearness = [.. view.Tokens.Select((_, i) => NearnessOf(i))];
    }

    public SentenceView View { get; }

    public QuestionKind Kind { get; }

    public IReadOnlyCollection<(int First, int Last)> Typed { get; }

    public WordTraits[] Traits { get; }

    /// <summary>For each token how many of the question's words stand near it, the nearest counting 1.</summary>
    public float[] Nearness { get; }

    public int Count => View.Tokens.Count;

    /// <summary>Whether this character stands somewhere between the tokens <paramref name="i"/> and the next.</summary>
    public bool StandsAfter(int i, ReadOnlySpan<char> marks)
    {
        var from = i < 0 ? 0 : View.Tokens[i].End;
        var to = i + 1 < Count ? View.Tokens[i + 1].Start : _text.Length;
        return _text.AsSpan(from, to - from).ContainsAny(marks);
    }

    private float NearnessOf(int at)
    {
        var sum = 0f;
        for (var i = 0; i < Count; i++)
        {
            sum += View.Asked[i] && !View.IsFunction(i) && i != at ? 1 / (1 + (Math.Abs(i - at) / (float)Reach)) : 0;
        }

        return sum;
    }
}
