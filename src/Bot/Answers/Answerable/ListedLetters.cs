using System.Buffers;

namespace Bot.Answers.Answerable;

/// <summary>What each listed question has by letters of a question's words, in its own or other words. For one query and one thread.</summary>
internal sealed class ListedLetters : IDisposable
{
    private readonly int _width;
    private readonly List<int> _words = [];
    private readonly float[] _held;
    private readonly float[] _shared;
    private readonly bool[] _isHolding;

    /// <param name="asked">The question's words.</param>
    /// <param name="stems">The listed questions' words.</param>
    /// <param name="postings">Which of the questions have them.</param>
    public ListedLetters(WordsAsked asked, ListedStems stems, ListedPostings postings)
    {
        _width = asked.Vectors.Width;
        _held = Zeros<float>(postings.Questions * _width);
        _shared = Zeros<float>(postings.Questions);
        _isHolding = Zeros<bool>(postings.Questions);
        foreach (var (stem, (group, trust)) in asked.StemsFor())
        {
            if (stems.NumberOf(stem) is { } word)
            {
                _words.Add(word);
                Add(postings, word, group, trust, stems.IdfOf(word));
            }
        }
    }

    /// <summary>The listed questions' words that the question holds.</summary>
    public IReadOnlyList<int> Words => _words;

    /// <summary>Whether a listed question holds one of <see cref="Words"/>.</summary>
    public bool IsHolding(int question) => _isHolding[question];

    /// <summary>How surely each of the question's words is in a listed one; as many numbers as the words' matrix is wide.</summary>
    public ReadOnlySpan<float> HeldBy(int question) => _held.AsSpan(question * _width, _width);

    /// <summary>The idf of those words of a listed question that carry meaning and that the question holds, summed up.</summary>
    public float SharedWith(int question) => _shared[question];

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_held);
        ArrayPool<float>.Shared.Return(_shared);
        ArrayPool<bool>.Shared.Return(_isHolding);
    }

    private void Add(ListedPostings postings, int word, int group, float trust, float idf)
    {
        foreach (var question in postings.Holding(word))
        {
            ref var held = ref _held[(question * _width) + group];
            held = MathF.Max(held, trust);
            _isHolding[question] = true;
        }

        foreach (var question in postings.Meaning(word))
        {
            _shared[question] += idf;
        }
    }

    private static T[] Zeros<T>(int length)
    {
        var rented = ArrayPool<T>.Shared.Rent(length);
        Array.Clear(rented, 0, length);
        return rented;
    }
}
