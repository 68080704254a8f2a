using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bot.Answers.Answerable;

/// <summary>
/// Those of an article's listed questions that ask for the same kind of thing. They are compared by meaning as well, where a word counts in part
/// that comes near. All lies in flat arrays, for all of it is looked at for each question asked. Immutable.
/// </summary>
internal sealed class ListedKind
{
    private readonly int[] _questions;

    /// <summary>The words of them that carry meaning, each once, ascending.</summary>
    private readonly int[] _words;

    /// <summary>For each question the places of its words in <see cref="_words"/>, one after the other, and where those of each begin.</summary>
    private readonly int[] _places;
    private readonly int[] _starts;

    private readonly float[] _idf;

    /// <param name="questions">The numbers of those of the kind.</param>
    /// <param name="all">All listed questions.</param>
    /// <param name="idf">For each of all the idf of its words that carry meaning, summed up.</param>
    public ListedKind(int[] questions, ListedQuestion[] all, float[] idf)
    {
        (_questions, _idf) = (questions, idf);
        var content = Array.ConvertAll(questions, q => all[q].Content);
        _words = [.. content.SelectMany(words => words).Distinct().Order()];
        _places = [.. content.SelectMany(words => words).Select(word => Array.BinarySearch(_words, word))];
        _starts = new int[content.Length + 1];
        for (var i = 0; i < content.Length; i++)
        {
            _starts[i + 1] = _starts[i] + content[i].Length;
        }
    }

    /// <summary>Compares a question with each of them: the harmonic mean of how much of either the other holds.</summary>
    /// <param name="asked">The question's words.</param>
    /// <param name="stems">The listed questions' words.</param>
    /// <param name="letters">What they have of each other by letters.</param>
    /// <param name="nearestOf">The nearest so far of those, answered or not, among which a question is, by its number; null for one that is passed over.</param>
    /// <remarks>Most hold so little of the question that they could not be among the nearest, whatever it holds of them; that is then not looked at.</remarks>
    public void Compare(WordsAsked asked, ListedStems stems, ListedLetters letters, Func<int, Nearest?> nearestOf)
    {
        var width = asked.Width;
        var (near, shared) = (ArrayPool<float>.Shared.Rent(_words.Length * width), ArrayPool<float>.Shared.Rent(_words.Length));
        asked.Near(stems.Vectors, _words, near);
        Share(near, width, stems, letters, shared);
        Span<float> held = stackalloc float[width];
        for (var i = 0; i < _questions.Length; i++)
        {
            var question = _questions[i];
            var words = _places.AsSpan(_starts[i].._starts[i + 1]);
            var answered = Sum(words, shared) / _idf[question];
            if (nearestOf(question) is { } nearest && WordsAsked.MostLikeness(answered) > nearest.ThirdOfKind)
            {
                letters.CopyHeld(question, held);
                Raise(words, near, held);
                nearest.AddOfKind(asked.Likeness(held, answered));
            }
        }

        ArrayPool<float>.Shared.Return(near);
        ArrayPool<float>.Shared.Return(shared);
    }

    /// <summary>What of each word's idf the question holds or comes near to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Share(ReadOnlySpan<float> near, int width, ListedStems stems, ListedLetters letters, Span<float> shared)
    {
        for (var place = 0; place < _words.Length; place++)
        {
            shared[place] = stems.IdfOf(_words[place]) * Highest(near.Slice(place * width, width));
        }

        foreach (var word in letters.Words)
        {
            if (Array.BinarySearch(_words, word) is var place and >= 0)
            {
                shared[place] = stems.IdfOf(word);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Highest(ReadOnlySpan<float> values)
    {
        var highest = 0f;
        foreach (var value in values)
        {
            highest = MathF.Max(highest, value);
        }

        return highest;
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
    private static void Raise(ReadOnlySpan<int> words, ReadOnlySpan<float> near, Span<float> held)
    {
        foreach (var word in words)
        {
            var nearer = near.Slice(word * held.Length, held.Length);
            for (var column = 0; column < held.Length; column += Vector128<float>.Count)
            {
                ref var most = ref held[column];
                Vector128.Max(Vector128.LoadUnsafe(ref most), Vector128.LoadUnsafe(in nearer[column])).StoreUnsafe(ref most);
            }
        }
    }
}
