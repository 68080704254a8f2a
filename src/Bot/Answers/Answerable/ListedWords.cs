using System.Buffers;
using System.Numerics.Tensors;

namespace Bot.Answers.Answerable;

/// <summary>What each word of an article's listed questions has to do with a question: worked out once a query, for many have the same words.</summary>
internal sealed class ListedWords : IDisposable
{
    private readonly WordsAsked _asked;
    private readonly ListedStems _stems;
    private readonly Dictionary<int, (int Group, float Trust)> _same = [];
    private readonly bool[] _isSame;

    /// <summary>How near each word comes to each of the question's; rented, for it is too large to be made anew for each question.</summary>
    private readonly float[] _near;

    public ListedWords(WordsAsked asked, ListedStems stems)
    {
        (_asked, _stems) = (asked, stems);
        _isSame = new bool[stems.Count];
        foreach (var (stem, place) in asked.Stems())
        {
            if (stems.NumberOf(stem) is { } number)
            {
                (_same[number], _isSame[number]) = (place, true);
            }
        }

        _near = ArrayPool<float>.Shared.Rent(stems.Count * asked.Count);
        _near.AsSpan(0, stems.Count * asked.Count).Clear();
        for (var word = 0; word < stems.Count; word++)
        {
            asked.AddNear(stems.VectorOf(word), NearOf(word));
        }
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_near);

    /// <summary>Harmonic mean of how much of either question the other holds.</summary>
    /// <param name="other">The one known.</param>
    /// <param name="soft">Whether a word counts in part that only comes near.</param>
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
            all += _stems.IdfOf(word);
            shared += _stems.IdfOf(word) * (_isSame[word] ? 1 : soft ? Near(word) : 0);
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

    private void Raise(int word, Span<float> held) => TensorPrimitives.Max(held, NearOf(word), held);

    private float Near(int word) => _asked.Count == 0 ? 0 : TensorPrimitives.Max<float>(NearOf(word));

    private Span<float> NearOf(int word) => _near.AsSpan(word * _asked.Count, _asked.Count);
}
