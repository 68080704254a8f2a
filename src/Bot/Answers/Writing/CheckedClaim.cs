using Bot.Knowledge;

namespace Bot.Answers.Writing;

/// <summary>What the check says of a statement: kept with a citation, or dropped with a fault.</summary>
/// <param name="Repaired">The model's words differed from the source's in marks and spaces; the citation holds the source's.</param>
internal sealed record CheckedClaim(DraftClaim Draft, ClaimFault? Fault, Citation? Citation, bool Repaired)
{
    public bool IsKept => Fault is null;
}
