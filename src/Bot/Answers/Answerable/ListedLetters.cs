using System.Buffers;

namespace Bot.Answers.Answerable;

/// <summary>What each listed question has by letters of a question's words, in its own or other words. For one query and one thread.</summary>
internal sealed class ListedLetters : IDisposable
{
    private readonly int _width;
    private readonly List<int> _words = [];
    private readonly List<int> _questions = [];
    private readonly float[] _most;
    private readonly float[] _held;
    private readonly float[] _shared;
    private readonly bool[] _isHolding;

    /// <param name="asked">The question's words.</param>
    /// <param name="stems">The listed questions' words.</param>
    /// <param name="holding">Which of the listed questions hold them.</param>
    /// <param name="meaning">In which of these they carry meaning.</param>
    /// <param name="questions">How many are listed.</param>
    public ListedLetters(WordsAsked asked, ListedStems stems, ListedPostings holding, ListedPostings meaning, int questions)
    {
        _width = asked.Count;
        _most = new float[_width];
        _held = ArrayPool<float>.Shared.Rent(questions * _width);
        _shared = ArrayPool<float>.Shared.Rent(questions);
        _isHolding = ArrayPool<bool>.Shared.Rent(questions);
        Array.Clear(_isHolding, 0, questions);
        foreach (var (stem, (group, trust)) in asked.Stems())
        {
            if (stems.NumberOf(stem) is { } word)
            {
                _words.Add(word);
                Hold(holding[word], group, trust);
                Share(meaning[word], stems.IdfOf(word));
            }
        }
    }

    /// <summary>The listed questions' words that the question holds.</summary>
    public IReadOnlyList<int> Words => _words;

    /// <summary>The listed questions that hold one of <see cref="Words"/>.</summary>
    public IReadOnlyList<int> Questions => _questions;

    /// <summary>How surely each of the question's words is in any listed one.</summary>
    public ReadOnlySpan<float> Most => _most;

    /// <summary>How surely each of the question's words is in a listed one that holds some; <see cref="WordsAsked.Count"/> numbers.</summary>
    public ReadOnlySpan<float> HeldBy(int question) => _held.AsSpan(question * _width, _width);

    /// <summary>The same of any listed question: zeros of one that holds none.</summary>
    public void CopyHeld(int question, Span<float> held)
    {
        if (_isHolding[question])
        {
            HeldBy(question).CopyTo(held);
        }
        else
        {
            held.Clear();
        }
    }

    /// <summary>The idf, summed up, of those words of one that holds some that carry meaning and that the question holds.</summary>
    public float SharedWith(int question) => _shared[question];

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_held);
        ArrayPool<float>.Shared.Return(_shared);
        ArrayPool<bool>.Shared.Return(_isHolding);
    }

    private void Hold(ReadOnlySpan<int> questions, int group, float trust)
    {
        _most[group] = MathF.Max(_most[group], trust);
        foreach (var question in questions)
        {
            Open(question);
            ref var held = ref _held[(question * _width) + group];
            held = MathF.Max(held, trust);
        }
    }

    /// <summary>After <see cref="Hold"/>, by which they have begun at zero: a question holds all words that carry meaning in it.</summary>
    private void Share(ReadOnlySpan<int> questions, float idf)
    {
        foreach (var question in questions)
        {
            _shared[question] += idf;
        }
    }

    /// <summary>Only what is used is set to zero: the whole is more than the processor keeps at hand.</summary>
    private void Open(int question)
    {
        if (!_isHolding[question])
        {
            _isHolding[question] = true;
            _questions.Add(question);
            _shared[question] = 0;
            _held.AsSpan(question * _width, _width).Clear();
        }
    }
}
