using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Answers.Answerable;

/// <summary>What each word of an article's listed questions has to do with a question: worked out once a query, and only where it is looked at.</summary>
internal sealed class ListedWords : IDisposable
{
    private readonly WordsAsked _asked;
    private readonly ListedStems _stems;
    private readonly Dictionary<int, (int Group, float Trust)> _same = [];
    private readonly bool[] _isSame;
    private readonly bool[] _isRead;

    /// <summary>What each word counts, 0 to 1, of one that the question holds.</summary>
    private readonly float[] _worth;

    /// <summary>How near each word comes to each of the question's; rented, for it is too large to be made anew for each question.</summary>
    private readonly float[] _near;

    /// <summary>Numbers a word in <see cref="_near"/>: one for each of the question's words, filled up to whole vectors of the processor.</summary>
    private readonly int _width;

    public ListedWords(WordsAsked asked, ListedStems stems)
    {
        (_asked, _stems) = (asked, stems);
        (_isSame, _isRead, _worth) = (new bool[stems.Count], new bool[stems.Count], new float[stems.Count]);
        foreach (var (stem, place) in asked.Stems())
        {
            if (stems.NumberOf(stem) is { } number)
            {
                (_same[number], _isSame[number]) = (place, true);
            }
        }

        _width = (asked.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _near = ArrayPool<float>.Shared.Rent(stems.Count * _width);
    }

    /// <summary>The listed questions' words that the question holds, in its own or other words.</summary>
    public IEnumerable<int> Same => _same.Keys;

    public void Dispose() => ArrayPool<float>.Shared.Return(_near);

    /// <summary>Adds how like the question is to one that is listed: the harmonic mean of how much of either the other holds.</summary>
    /// <param name="other">The one listed.</param>
    /// <param name="sharesWords">Whether it holds one of <see cref="Same"/>; only then the two are alike by letters.</param>
    /// <param name="isOfKind">Whether it asks for the same kind of thing; only then it is compared by meaning, where a word counts in part that comes near.</param>
    /// <param name="nearest">Takes the likeness.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compare(ListedQuestion other, bool sharesWords, bool isOfKind, Nearest nearest)
    {
        Span<float> held = stackalloc float[_width];
        held.Clear();
        if (sharesWords)
        {
            AddSame(other.Terms, held);
            nearest.Add(Mean(held, ShareOfSame(other.Content)));
        }

        if (isOfKind)
        {
            nearest.AddOfKind(Mean(held, ShareOfNear(other.Content, MemoryMarshal.Cast<float, Vector<float>>(held))));
        }
    }

    /// <summary>How surely each of the question's words is among some terms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSame(int[] terms, Span<float> held)
    {
        foreach (var term in terms)
        {
            if (_isSame[term])
            {
                var (group, trust) = _same[term];
                held[group] = MathF.Max(held[group], trust);
            }
        }
    }

    /// <summary>The share of some words' idf that the question holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float ShareOfSame(int[] words)
    {
        var (shared, all) = (0f, 1e-6f);
        foreach (var word in words)
        {
            all += _stems.IdfOf(word);
            shared += _isSame[word] ? _stems.IdfOf(word) : 0;
        }

        return shared / all;
    }

    /// <summary>The share that it holds or comes near to; raises what is held of the question's words to how near these come to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float ShareOfNear(int[] words, Span<Vector<float>> held)
    {
        var (shared, all) = (0f, 1e-6f);
        foreach (var word in words)
        {
            var near = NearOf(word);
            for (var v = 0; v < held.Length; v++)
            {
                held[v] = Vector.Max(held[v], near[v]);
            }

            all += _stems.IdfOf(word);
            shared += _stems.IdfOf(word) * _worth[word];
        }

        return shared / all;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Mean(ReadOnlySpan<float> held, float answered)
    {
        var asked = 0f;
        for (var g = 0; g < _asked.Weights.Length; g++)
        {
            asked += held[g] * _asked.Weights[g];
        }

        return asked + answered > 0 ? 2 * asked * answered / (asked + answered) : 0;
    }

    private ReadOnlySpan<Vector<float>> NearOf(int word)
    {
        var near = _near.AsSpan(word * _width, _width);
        if (!_isRead[word])
        {
            near.Clear();
            _asked.AddNear(_stems.VectorOf(word), near[.._asked.Count]);
            _worth[word] = _isSame[word] ? 1 : TensorPrimitives.Max<float>(near);
            _isRead[word] = true;
        }

        return MemoryMarshal.Cast<float, Vector<float>>(near);
    }
}
