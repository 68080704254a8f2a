using System.Runtime.CompilerServices;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>Finds the sentences that hold given words, or nearly: inflected, spelled otherwise, in another order. Safe for concurrent use.</summary>
public sealed class QuoteFinder(IIndexProvider indexes)
{
    public const int Most = 60;

    private const double Needed = 0.6;

    private readonly ConditionalWeakTable<SearchIndex, SentenceWords[]> words = [];

    /// <returns>The best first, at most <see cref="Most"/>; those with the very words before those with similar ones.</returns>
    public async Task<IReadOnlyList<Citation>> FindAsync(string text, CancellationToken cancellationToken)
    {
        var wanted = SentenceWords.Of(text);
        if (wanted.Count == 0)
        {
            return [];
        }

        var index = await (await indexes.GetAsync(cancellationToken)).AroundAsync(text, cancellationToken);
        var sentences = words.GetValue(index, static index => [.. index.Sentences.Select(unit => SentenceWords.Of(unit.Text))]);
        return
        [
            .. index.Sentences
                .Select(unit => (Unit: unit, Score: sentences[unit.Index].Match(wanted)))
                .Where(match => match.Score >= Needed)
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Unit.Index)
                .Take(Most)
                .Select(match => Citation.Of(match.Unit.Document, match.Unit.Passage.Paragraph, match.Unit.Sentence.Span)),
        ];
    }

    /// <summary>Where the words stand in a quotation, to be set in bold.</summary>
    public static IReadOnlyList<Range> Emphasis(string quote, string text)
    {
        var wanted = TextAnalyzer.Tokenize(text).Where(token => !Lexicon.IsFunctionWord(token.Text)).Select(token => TextAnalyzer.Stem(token.Text)).ToHashSet();
        return [.. TextAnalyzer.Tokenize(quote).Where(token => wanted.Contains(TextAnalyzer.Stem(token.Text))).Select(token => token.Start..token.End)];
    }
}
