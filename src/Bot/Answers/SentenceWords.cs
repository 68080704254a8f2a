using Bot.Languages;

namespace Bot.Answers;

/// <summary>The words of a text and their stems, in order.</summary>
internal sealed class SentenceWords
{
    private const double SameStem = 0.9;
    private const double InOrder = 0.5;

    private readonly string[] words;
    private readonly string[] stems;

    private SentenceWords(string[] words)
    {
        this.words = words;
        stems = [.. words.Select(TextAnalyzer.Stem)];
    }

    public int Count => words.Length;

    public static SentenceWords Of(string text) => new([.. TextAnalyzer.Tokenize(text).Select(token => token.Text)]);

    /// <summary>The share of the wanted words found here (their stems count a little less), and a bonus where they follow each other.</summary>
    public double Match(SentenceWords wanted)
    {
        double found = 0, weight = 0;
        var (pairs, last) = (0, -2);
        for (var i = 0; i < wanted.Count; i++)
        {
            var at = Find(wanted.words[i], wanted.stems[i], last + 1);
            var own = Lexicon.IsFunctionWord(wanted.words[i]) ? 0.2 : 1;
            weight += own;
            found += at < 0 ? 0 : own * (words[at] == wanted.words[i] ? 1 : SameStem);
            pairs += at >= 0 && at == last + 1 ? 1 : 0;
            last = at < 0 ? -2 : at;
        }

        var share = found / weight;
        return share + (wanted.Count > 1 ? InOrder * share * pairs / (wanted.Count - 1) : 0);
    }

    /// <summary>The word at its expected place, else anywhere; else its stem. -1 when neither is here.</summary>
    private int Find(string word, string stem, int expected)
    {
        if (expected > 0 && expected < words.Length && stems[expected] == stem)
        {
            return expected;
        }

        var exact = Array.IndexOf(words, word);
        return exact >= 0 ? exact : Array.IndexOf(stems, stem);
    }
}
