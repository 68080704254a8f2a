using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>Decides how much of the text around a sentence a quotation needs to stand on its own.</summary>
internal static class QuoteSpan
{
    private const int ShortSentence = 12;

    public static TextSpan Of(SentenceUnit unit, QuestionKind kind)
    {
        var sentences = unit.Passage.Paragraph.Sentences;
        var at = IndexOf(sentences, unit.Sentence);
        if (kind == QuestionKind.Quote)
        {
            return WholeQuotation(unit, sentences, at);
        }

        var leans = at > 0 && LeansOnTheOneBefore(unit);
        return new TextSpan(leans ? sentences[at - 1].Span.Start : unit.Sentence.Span.Start, unit.Sentence.Span.End);
    }

    /// <summary>A short sentence that begins by joining on («ووصل …») leaves its subject to the sentence before.</summary>
    private static bool LeansOnTheOneBefore(SentenceUnit unit)
    {
        var tokens = TextAnalyzer.Tokenize(unit.Text);
        return tokens.Count > 0 && tokens.Count <= ShortSentence && tokens[0].Text is { Length: > 3 } first && first[0] == 'و' && !char.IsPunctuation(unit.Text[0]);
    }

    /// <summary>Widens the span to both ends of the quotation «…» it touches, over as many sentences as that has.</summary>
    private static TextSpan WholeQuotation(SentenceUnit unit, IReadOnlyList<Sentence> sentences, int at)
    {
        var text = unit.Document.Text;
        var (first, last) = (at, at);
        while (last + 1 < sentences.Count && IsOpen(text, unit.Passage.Paragraph.Span.Start, sentences[last].Span.End))
        {
            last++;
        }

        while (first > 0 && IsOpen(text, unit.Passage.Paragraph.Span.Start, sentences[first].Span.Start))
        {
            first--;
        }

        return new TextSpan(sentences[first].Span.Start, sentences[last].Span.End);
    }

    /// <summary>Whether a «quotation» begun since <paramref name="from"/> is still open at <paramref name="to"/>.</summary>
    private static bool IsOpen(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        return between.Count('«') > between.Count('»');
    }

    private static int IndexOf(IReadOnlyList<Sentence> sentences, Sentence sentence)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Index == sentence.Index)
            {
                return i;
            }
        }

        return 0;
    }
}
