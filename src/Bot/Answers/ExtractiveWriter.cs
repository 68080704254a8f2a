using Bot.Knowledge;
using Bot.Languages;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Answers;

/// <summary>Answers with the articles' own sentences, without a language model.</summary>
public sealed class ExtractiveWriter(IOptions<AnswerOptions> options) : IAnswerWriter
{
    private const float TypedBonus = 0.12f;
    private const float KnownKindBonus = 0.3f;
    private const float OtherDocumentMargin = 0.5f;

    public Task<Answer> WriteAsync(ReadQuestion question, Retrieval retrieval, CancellationToken cancellationToken) =>
        Task.FromResult(Write(question, retrieval));

    private Answer Write(ReadQuestion question, Retrieval retrieval)
    {
        var candidates = Rank(question, retrieval);
        if (candidates.Count == 0)
        {
            return new NotFound(question.Language, null);
        }

        var best = candidates[0];
        return Confidence.Of(question, retrieval, best) < options.Value.MinimumConfidence
            ? new NotFound(question.Language, CitationOf(best, question))
            : Compose(question, candidates);
    }

    internal static List<Candidate> Rank(ReadQuestion question, Retrieval retrieval) =>
        [.. retrieval.Sentences.Select(hit => Consider(hit, question, retrieval)).OrderByDescending(c => c.Score).ThenBy(c => c.Hit.Unit.Index)];

    private static Candidate Consider(Hit hit, ReadQuestion question, Retrieval retrieval)
    {
        var view = new SentenceView(hit.Unit, retrieval.Query, retrieval.Index.Concepts);
        var (first, last, typed) = AnswerSpanFinder.Find(view, question.Kind, retrieval.Index.Concepts);
        var known = KnownQuestions.Of(hit.Unit, question.Kind, retrieval);
        var score = hit.Score + (typed ? TypedBonus : 0) + (KnownKindBonus * known.ClosestOfKind);
        return new Candidate(hit, view, (first, last), typed, known, score);
    }

    private Answered Compose(ReadQuestion question, List<Candidate> candidates)
    {
        var shown = Choose(candidates);
        var citations = shown.ConvertAll(c => CitationOf(c, question));
        var claim = Headline.Of(shown[0], citations[0], question);
        return new Answered(question.Language, [claim], citations);
    }

    /// <summary>The best sentence and those that may help; never one that the first quotation already covers.</summary>
    private List<Candidate> Choose(List<Candidate> candidates)
    {
        var floor = candidates[0].Score * OtherDocumentMargin;
        return [.. candidates.Where(c => c.Score >= floor).DistinctBy(c => c.Hit.Unit.Text).Take(options.Value.MaximumQuotes)];
    }

    private static Citation CitationOf(Candidate candidate, ReadQuestion question)
    {
        var unit = candidate.Hit.Unit;
        return Citation.Of(unit.Document, unit.Passage.Paragraph, QuoteSpan.Of(unit, question.Kind));
    }
}
