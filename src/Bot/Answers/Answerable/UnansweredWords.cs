using Bot.Search;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>What each word of an article's unanswered questions has to do with a question: worked out once a query, for many have the same words.</summary>
internal sealed class UnansweredWords
{
    private readonly WordsAsked _asked;
    private readonly (int Group, float Trust)?[] _same;
    private readonly float[] _near;
    private readonly float[] _idf;

    public UnansweredWords(WordsAsked asked, IReadOnlyList<string> stems, TermVector[] vectors, SearchIndex index)
    {
        _asked = asked;
        var own = asked.Stems();
        _same = [.. stems.Select(s => own.TryGetValue(s, out var same) ? same : ((int, float)?)null)];
        _idf = [.. stems.Select(s => index.Terms.IdfOf(index.Parts.Vocabulary.IdOf(s)))];
        _near = new float[stems.Count * asked.Count];
        for (var s = 0; s < stems.Count; s++)
        {
            asked.AddNear(vectors[s], _near.AsSpan(s * asked.Count, asked.Count));
        }
    }

    /// <summary>Harmonic mean of how much of either question the other holds.</summary>
    /// <param name="other">The one known.</param>
    /// <param name="soft">Whether a word counts in part that only comes near.</param>
    public float Likeness(UnansweredQuestion other, bool soft)
    {
        Span<float> held = stackalloc float[_asked.Count];
        held.Clear();
        foreach (var term in other.Terms)
        {
            if (_same[term] is var (group, trust))
            {
                held[group] = MathF.Max(held[group], trust);
            }
        }

        var (shared, all) = (0f, 1e-6f);
        foreach (var word in other.Content)
        {
            all += _idf[word];
            shared += _idf[word] * (_same[word] is not null ? 1 : soft ? Near(word) : 0);
            if (soft)
            {
                Raise(word, held);
            }
        }

        var asked = 0f;
        for (var g = 0; g < held.Length; g++)
        {
            asked += held[g] * _asked.Weights[g];
        }

        var answered = shared / all;
        return asked + answered > 0 ? 2 * asked * answered / (asked + answered) : 0;
    }

    private void Raise(int word, Span<float> held)
    {
        for (var g = 0; g < held.Length; g++)
        {
            held[g] = MathF.Max(held[g], _near[(word * held.Length) + g]);
        }
    }

    private float Near(int word)
    {
        var most = 0f;
        foreach (var near in _near.AsSpan(word * _asked.Count, _asked.Count))
        {
            most = MathF.Max(most, near);
        }

        return most;
    }
}
