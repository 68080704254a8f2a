using System.Runtime.InteropServices;

namespace Bot.Search.Ranking;

/// <summary>What the words of the corpus have to do with a question, each worked out when it is first met. For one query and one thread.</summary>
/// <param name="meaning">Null where there are no learned vectors.</param>
internal sealed class QuestionWords(WordLikeness likeness, QuestionMeaning? meaning, WordTable words)
{
    private const int Expected = 1000;
    private readonly Dictionary<int, int> _numbers = new(Expected);
    private QuestionWord[] _known = new QuestionWord[Expected];

    /// <summary>Valid until another word is asked for.</summary>
    public ref readonly QuestionWord Of(int word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var exists);
        if (!exists)
        {
            number = _numbers.Count - 1;
            Keep(number, Read(word));
        }

        return ref _known[number];
    }

    private QuestionWord Read(int word)
    {
        var (group, strength) = likeness.Of(word);
        return new QuestionWord(group, strength, words.TraitsOf(word), meaning?.Of(words.StemOf(word)) ?? -1);
    }

    private void Keep(int number, QuestionWord word)
    {
        if (number == _known.Length)
        {
            Array.Resize(ref _known, number * 2);
        }

        _known[number] = word;
    }
}
