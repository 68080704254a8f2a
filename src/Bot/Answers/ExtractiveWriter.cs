using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Answers;

/// <summary>Answers with the articles' own sentences, without a language model.</summary>
public sealed class ExtractiveWriter(IOptions<AnswerOptions> options) : IAnswerWriter
{
    private const float HelpfulShare = 0.5f;

    public Task<Answer> WriteAsync(ReadQuestion question, Retrieval retrieval, CancellationToken cancellationToken) =>
        Task.FromResult(Write(question, retrieval));

    private Answer Write(ReadQuestion question, Retrieval retrieval)
    {
        var candidates = CandidateRanker.Rank(question, retrieval);
        if (candidates.Count == 0)
        {
            return new NotFound(question.Language, null);
        }

        var best = candidates[0];
        return Confidence.Of(question, retrieval, best) < options.Value.MinimumConfidence
            ? new NotFound(question.Language, CitationOf(best, question))
            : Compose(question, candidates);
    }

    private Answered Compose(ReadQuestion question, List<Candidate> candidates)
    {
        var citations = Choose(question, candidates);
        var claim = Headline.Of(candidates[0], citations[0], question);
        return new Answered(question.Language, [claim], citations);
    }

    /// <summary>The best sentence and those that may help; never one that an earlier quotation already covers.</summary>
    private List<Citation> Choose(ReadQuestion question, List<Candidate> candidates)
    {
        var chosen = new List<Citation>();
        foreach (var candidate in candidates.TakeWhile(c => c.Score >= candidates[0].Score * HelpfulShare))
        {
            var citation = CitationOf(candidate, question);
            if (chosen.Count < options.Value.MaximumQuotes && !chosen.Exists(c => c.Document == citation.Document && c.Span.Overlaps(citation.Span)))
            {
                chosen.Add(citation);
            }
        }

        return chosen;
    }

    private static Citation CitationOf(Candidate candidate, ReadQuestion question)
    {
        var unit = candidate.Hit.Unit;
        return Citation.Of(unit.Document, unit.Passage.Paragraph, QuoteSpan.Of(unit, question.Kind));
    }
}
