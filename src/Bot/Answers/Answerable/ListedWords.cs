using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Answers.Answerable;

/// <summary>What each word of an article's listed questions has to do with a question: worked out once a query, and only where it is looked at.</summary>
internal sealed class ListedWords : IDisposable
{
    private readonly WordsAsked _asked;
    private readonly ListedStems _stems;
    private readonly List<(int Word, int Group, float Trust)> _same = [];

    /// <summary>For each word 1 + its place in <see cref="_same"/>, 0 for one that the question does not hold.</summary>
    private readonly ushort[] _places;
    private readonly bool[] _isRead;

    /// <summary>What each word counts, 0 to 1, of one that the question holds.</summary>
    private readonly float[] _worth;

    /// <summary>How near each word comes to each of the question's; <see cref="WordsAsked.Width"/> numbers a word; rented, for it is too large to be made anew for each question.</summary>
    private readonly float[] _near;

    public ListedWords(WordsAsked asked, ListedStems stems)
    {
        (_asked, _stems) = (asked, stems);
        (_places, _isRead, _worth) = (new ushort[stems.Count], new bool[stems.Count], new float[stems.Count]);
        foreach (var (stem, (group, trust)) in asked.Stems())
        {
            if (stems.NumberOf(stem) is { } number)
            {
                _same.Add((number, group, trust));
                _places[number] = (ushort)_same.Count;
            }
        }

        _near = ArrayPool<float>.Shared.Rent(stems.Count * asked.Width);
    }

    /// <summary>The listed questions' words that the question holds, in its own or other words.</summary>
    public IEnumerable<int> Same => _same.Select(same => same.Word);

    public void Dispose() => ArrayPool<float>.Shared.Return(_near);

    /// <summary>Adds how like the question is to one that is listed: the harmonic mean of how much of either the other holds.</summary>
    /// <param name="other">The one listed.</param>
    /// <param name="sharesWords">Whether it holds one of <see cref="Same"/>; only then the two are alike by letters.</param>
    /// <param name="isOfKind">Whether it asks for the same kind of thing; only then it is compared by meaning, where a word counts in part that comes near.</param>
    /// <param name="nearest">Takes the likeness.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compare(ListedQuestion other, bool sharesWords, bool isOfKind, Nearest nearest)
    {
        Span<float> held = stackalloc float[_asked.Width];
        held.Clear();
        if (sharesWords)
        {
            AddSame(other.Terms, held);
            nearest.Add(Mean(held, ShareOfSame(other.Content)));
        }

        if (isOfKind)
        {
            nearest.AddOfKind(Mean(held, ShareOfNear(other.Content, MemoryMarshal.Cast<float, Vector128<float>>(held))));
        }
    }

    /// <summary>How surely each of the question's words is among some terms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddSame(int[] terms, Span<float> held)
    {
        foreach (var term in terms)
        {
            if (_places[term] is var place and > 0)
            {
                var (_, group, trust) = _same[place - 1];
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
            shared += _places[word] > 0 ? _stems.IdfOf(word) : 0;
        }

        return shared / all;
    }

    /// <summary>The share that it holds or comes near to; raises what is held of the question's words to how near these come to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float ShareOfNear(int[] words, Span<Vector128<float>> held)
    {
        var (shared, all) = (0f, 1e-6f);
        foreach (var word in words)
        {
            var near = NearOf(word);
            for (var v = 0; v < held.Length; v++)
            {
                held[v] = Vector128.Max(held[v], near[v]);
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

    private ReadOnlySpan<Vector128<float>> NearOf(int word)
    {
        var near = _near.AsSpan(word * _asked.Width, _asked.Width);
        if (!_isRead[word])
        {
            near.Clear();
            _asked.AddNear(_stems.VectorOf(word), near);
            _worth[word] = _places[word] > 0 ? 1 : TensorPrimitives.Max<float>(near);
            _isRead[word] = true;
        }

        return MemoryMarshal.Cast<float, Vector128<float>>(near);
    }
}
