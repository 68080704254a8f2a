namespace Bot.Answers.Writing;

/// <summary>What one request brought, checked.</summary>
/// <param name="Output">The model's words.</param>
/// <param name="Claims">Its statements, in order, with what the check says of each.</param>
/// <param name="IsWhole">The output ended by itself: it was not cut by a limit or a failure.</param>
internal sealed record Draft(string Output, IReadOnlyList<CheckedClaim> Claims, bool IsWhole)
{
    public IEnumerable<CheckedClaim> Kept => Claims.Where(c => c.IsKept);

    /// <summary>At least half of what the model said holds, its first statement or another.</summary>
    public bool IsEnough => Kept.Count() is var kept and > 0 && kept * 2 >= Claims.Count;

    public bool SaysNone => Claims.Count == 0 && ClaimParser.SaysNone(Output);
}
