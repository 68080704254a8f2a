using Bot.Knowledge;

namespace Bot.Answers.Writing;

/// <summary>Statements that passed the check, laid out as an answer.</summary>
internal static class WrittenAnswer
{
    private const int HeadlineWords = 20;

    /// <summary>Each source is cited once, in the order of the statements. The first, which is to answer directly, stands out unless it is long.</summary>
    public static Answered Of(ReadQuestion question, IEnumerable<CheckedClaim> kept)
    {
        var (claims, citations) = (new List<Claim>(), new List<Citation>());
        foreach (var item in kept)
        {
            var citation = item.Citation!;
            var at = citations.FindIndex(c => c.Document == citation.Document && c.Span == citation.Span);
            if (at < 0)
            {
                citations.Add(citation);
                at = citations.Count - 1;
            }

            claims.Add(new Claim(item.Draft.Text, claims.Count == 0 && IsShort(item.Draft.Text) ? [Range.All] : [], [at + 1]));
        }

        return new Answered(question.Language, claims, citations);
    }

    private static bool IsShort(string text) => text.AsSpan().Count(' ') < HeadlineWords;

    /// <summary>The search's answer without further quotations of sentences that are written at a model.</summary>
    public static Answer WithoutInstructions(Answer found) => found is Answered answer
        ? answer with { Citations = [.. answer.Citations.Where((c, i) => answer.Claims.Any(claim => claim.Citations.Max() > i) || !ModelInstructions.Contains(c.Quote))] }
        : found;

    /// <summary>The answer with what else the search found, as far as it is not quoted yet, up to so many quotations.</summary>
    public static Answered With(this Answered answer, Answer found, int quotes)
    {
        var more = (found as Answered)?.Citations.Where(c => !answer.Citations.Any(known => known.Document == c.Document && known.Span.Overlaps(c.Span))) ?? [];
        return answer with { Citations = [.. answer.Citations, .. more.Take(Math.Max(0, quotes - answer.Citations.Count))] };
    }
}
