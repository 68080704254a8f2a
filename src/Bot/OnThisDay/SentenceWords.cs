using System.Buffers;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.OnThisDay;

/// <summary>A sentence as folded words, with what stands between them. Words outside the sentence are "".</summary>
internal sealed class SentenceWords
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("،؛,;:.!؟?()[]");
    private readonly List<Token> tokens;
    private readonly bool beginsQuoted;

    /// <param name="text">The sentence.</param>
    /// <param name="beginsQuoted">A quotation «…» begun in an earlier sentence is still open.</param>
    public SentenceWords(string text, bool beginsQuoted = false)
    {
        Text = text;
        tokens = TextAnalyzer.Tokenize(text);
        this.beginsQuoted = beginsQuoted;
    }

    public string Text { get; }

    public int Count => tokens.Count;

    public IReadOnlyList<Token> Tokens => tokens;

    public string this[int at] => at >= 0 && at < tokens.Count ? tokens[at].Text : "";

    public static SentenceWords Of(Document document, Paragraph paragraph, Sentence sentence)
    {
        var before = document.Text.AsSpan(paragraph.Span.Start, sentence.Span.Start - paragraph.Span.Start);
        return new SentenceWords(document[sentence.Span], before.Count('«') > before.Count('»'));
    }

    /// <summary>The word without the conjunction grown to it, where what stays is a word that dates lean on: «ففي» is «في».</summary>
    public string Bare(int at)
    {
        var word = this[at];
        return word.Length > 2 && word[0] is 'و' or 'ف' && DateCues.Particles.Contains(word[1..]) ? word[1..] : word;
    }

    /// <summary>The number, or null where the word is none or has a point or colon.</summary>
    public int? Number(int at) => int.TryParse(this[at], out var number) ? number : null;

    /// <summary>The characters between a word and the next.</summary>
    public ReadOnlySpan<char> Gap(int at)
    {
        if (at < 0 || at >= tokens.Count)
        {
            return [];
        }

        var end = at + 1 < tokens.Count ? tokens[at + 1].Start : Text.Length;
        return Text.AsSpan(tokens[at].End, end - tokens[at].End);
    }

    /// <summary>Whether punctuation parts the two words.</summary>
    public bool IsParted(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Gap(at).IndexOfAny(Breaks) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First word of the clause that the word stands in: the one after the last punctuation before it.</summary>
    public int ClauseStart(int at)
    {
        while (at > 0 && Gap(at - 1).IndexOfAny(Breaks) < 0)
        {
            at--;
        }

        return at;
    }

    /// <summary>Whether the word stands inside quotation marks.</summary>
    public bool IsQuoted(int at)
    {
        var before = Text.AsSpan(0, tokens[at].Start);
        var open = (beginsQuoted ? 1 : 0) + before.Count('«') + before.Count('“') - before.Count('»') - before.Count('”');
        return open > 0 || (before.Count('"') % 2 == 1 && Text.AsSpan(tokens[at].End).Contains('"'));
    }

    /// <summary>Whether the words from <paramref name="at"/> on are those of the space-separated <paramref name="phrase"/>.</summary>
    public bool Has(int at, string phrase)
    {
        foreach (var word in phrase.Split(' '))
        {
            if (Bare(at) != word && this[at] != word)
            {
                return false;
            }

            at++;
        }

        return true;
    }

    /// <summary>Where the phrase begins first, or -1.</summary>
    public int Find(string phrase)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Has(at, phrase))
            {
                return at;
            }
        }

        return -1;
    }
}
