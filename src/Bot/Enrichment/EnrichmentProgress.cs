namespace Bot.Enrichment;

/// <summary>How far the making of questions has come.</summary>
/// <param name="Passages">Passages that have theirs.</param>
/// <param name="Of">Passages in all that are to have some.</param>
/// <param name="Questions">Questions made in this run.</param>
public readonly record struct EnrichmentProgress(int Passages, int Of, int Questions);
