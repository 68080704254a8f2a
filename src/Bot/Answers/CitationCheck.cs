using Bot.Knowledge;

namespace Bot.Answers;

/// <summary>
/// The last gate before a reply leaves: every quote must be, letter for letter, the words of its document at its offsets, and
/// every claim must name a citation that is there. Fails closed.
/// </summary>
public static class CitationCheck
{
    /// <summary>Whether the quote stands in the document exactly where the citation says.</summary>
    public static bool IsVerbatim(Citation citation) => citation.IsVerbatim;

    /// <summary>The answer itself when everything it shows can be checked; otherwise <see cref="NotFound"/> without a quote.</summary>
    public static Answer Enforce(Answer answer) => answer switch
    {
        Answered a when a.Citations.Count > 0 && a.Citations.All(IsVerbatim) && a.Claims.All(c => IsCited(c, a.Citations.Count)) => a,
        Answered a => new NotFound(a.Language, null),
        NotFound { Nearest: { } nearest } n when !IsVerbatim(nearest) => n with { Nearest = null },
        _ => answer,
    };

    private static bool IsCited(Claim claim, int citations) =>
        claim.Citations.Count > 0 && claim.Citations.All(n => n >= 1 && n <= citations);
}
