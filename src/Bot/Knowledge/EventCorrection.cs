namespace Bot.Knowledge;

/// <summary>What an operator says about a dated event of an article; see <see cref="Document.EventCorrections"/>.</summary>
/// <param name="Date">Null where the words tell no event: what was read from them is taken back.</param>
/// <param name="Span">The operator's quote, which is in the article and within one paragraph.</param>
/// <param name="Note">The operator's own words about the event, never shown as a quotation.</param>
public sealed record EventCorrection(PartialDate? Date, Paragraph Paragraph, TextSpan Span, string? Note);
