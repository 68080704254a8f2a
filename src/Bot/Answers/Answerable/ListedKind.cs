using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Bot.Caching;
using Bot.Languages;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>
/// Those of an article's listed questions that ask for the same kind of thing. They are compared by meaning as well, where a word counts in part
/// that comes near. All lies in flat arrays, for most of it is looked at for each question asked. Safe for concurrent use.
/// </summary>
internal sealed class ListedKind
{
    private readonly QuestionKind _kind;
    private readonly int[] _questions;
    private readonly bool[] _isAnswered;

    /// <summary>For each question the idf of its words that carry meaning, summed up.</summary>
    private readonly float[] _idf;

    /// <summary>The words of them that carry meaning, each once, ascending, and the idf of each.</summary>
    private readonly int[] _words;
    private readonly float[] _wordIdf;

    /// <summary>For each question the places of its words in <see cref="_words"/>, one after the other, and where those of each begin.</summary>
    private readonly int[] _places;
    private readonly int[] _starts;

    private readonly ListedStems _stems;
    private readonly Generations<(QuestionKind Kind, string Stem), Nearness> _nearness;

    /// <param name="kind">The kind.</param>
    /// <param name="questions">The numbers of those of the kind.</param>
    /// <param name="all">All listed questions.</param>
    /// <param name="stems">Their words.</param>
    /// <param name="nearness">Keeps how near the words of a kind come to those that were asked of late.</param>
    public ListedKind(QuestionKind kind, int[] questions, ListedQuestion[] all, ListedStems stems, Generations<(QuestionKind Kind, string Stem), Nearness> nearness)
    {
        (_kind, _questions, _stems, _nearness) = (kind, questions, stems, nearness);
        var content = Array.ConvertAll(questions, q => all[q].Content);
        _isAnswered = Array.ConvertAll(questions, q => all[q].IsAnswered);
        _idf = Array.ConvertAll(content, stems.IdfOf);
        _words = [.. content.SelectMany(words => words).Distinct().Order()];
        _wordIdf = Array.ConvertAll(_words, stems.IdfOf);
        _places = [.. content.SelectMany(words => words).Select(word => Array.BinarySearch(_words, word))];
        _starts = new int[content.Length + 1];
        for (var i = 0; i < content.Length; i++)
        {
            _starts[i + 1] = _starts[i] + content[i].Length;
        }
    }

    /// <summary>Compares a question with each of them: the harmonic mean of how much of either the other holds.</summary>
    /// <param name="asked">The question's words.</param>
    /// <param name="letters">What the listed questions and it have of each other by letters.</param>
    /// <param name="known">The nearest so far of those that are answered.</param>
    /// <param name="unanswered">The nearest so far of those that are not.</param>
    /// <param name="isCompared">Whether not to pass over one, by its number.</param>
    /// <remarks>Most hold so little of the question that they could not be among the nearest, whatever it holds of them; that is then not looked at.</remarks>
    public void Compare(WordsAsked asked, ListedLetters letters, Nearest known, Nearest unanswered, Func<int, bool> isCompared)
    {
        var near = asked.Vectors.Select(NearnessTo).ToArray();
        var most = MostOf(asked, letters, near);
        var shared = ArrayPool<float>.Shared.Rent(_words.Length);
        Share(near, letters, shared);
        Span<float> held = stackalloc float[asked.Count];
        var (leastKnown, leastUnanswered) = (0f, 0f);
        for (var i = 0; i < _questions.Length; i++)
        {
            var words = _places.AsSpan(_starts[i].._starts[i + 1]);
            var sum = Sum(words, shared);
            if (sum > (_isAnswered[i] ? leastKnown : leastUnanswered) * _idf[i] && isCompared(_questions[i]))
            {
                letters.CopyHeld(_questions[i], held);
                Raise(words, near, held);
                (_isAnswered[i] ? known : unanswered).AddOfKind(asked.Likeness(held, sum / _idf[i]));
                (leastKnown, leastUnanswered) = (WordsAsked.LeastAnswered(most, known.ThirdOfKind), WordsAsked.LeastAnswered(most, unanswered.ThirdOfKind));
            }
        }

        ArrayPool<float>.Shared.Return(shared);
    }

    /// <summary>Null for a word without a vector.</summary>
    private Nearness? NearnessTo((string Stem, TermVector Vector) word)
    {
        if (!word.Vector.IsKnown)
        {
            return null;
        }

        var key = (_kind, word.Stem);
        if (_nearness.Find(key) is not { } nearness)
        {
            nearness = Nearness.Of(word.Vector, _stems.Vectors, _words);
            _nearness.Keep(key, nearness);
        }

        return nearness;
    }

    /// <summary>The most that any of the questions could hold of the one asked.</summary>
    private static float MostOf(WordsAsked asked, ListedLetters letters, Nearness?[] near)
    {
        Span<float> most = stackalloc float[asked.Count];
        letters.Most.CopyTo(most);
        for (var g = 0; g < near.Length; g++)
        {
            most[g] = MathF.Max(most[g], near[g]?.Most ?? 0);
        }

        return asked.Share(most);
    }

    /// <summary>What of each word's idf the question holds or comes near to.</summary>
    private void Share(Nearness?[] near, ListedLetters letters, float[] shared)
    {
        var highest = shared.AsSpan(0, _words.Length);
        highest.Clear();
        foreach (var nearness in near.OfType<Nearness>())
        {
            TensorPrimitives.Max(highest, nearness.ToWords, highest);
        }

        TensorPrimitives.Multiply(highest, _wordIdf, highest);
        foreach (var word in letters.Words)
        {
            if (Array.BinarySearch(_words, word) is var place and >= 0)
            {
                shared[place] = _wordIdf[place];
            }
        }
    }

    /// <summary>The idf of a listed question's words that the question shares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Sum(ReadOnlySpan<int> words, ReadOnlySpan<float> shared)
    {
        var sum = 0f;
        foreach (var word in words)
        {
            sum += shared[word];
        }

        return sum;
    }

    /// <summary>Raises what is held of the question's words to how near a listed question's words come to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Raise(ReadOnlySpan<int> words, Nearness?[] near, Span<float> held)
    {
        for (var g = 0; g < near.Length; g++)
        {
            if (near[g] is { } nearness)
            {
                foreach (var word in words)
                {
                    held[g] = MathF.Max(held[g], nearness.ToWords[word]);
                }
            }
        }
    }
}
