using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;

namespace Bot.OnThisDay;

/// <summary>Something an article dates, with the words that tell it.</summary>
/// <param name="IsPlanned">A plan or deadline for that date; listed, but never posted as an event.</param>
/// <param name="Note">An operator's words about it, if any.</param>
public sealed record HistoricEvent(PartialDate Date, Citation Citation, bool IsPlanned = false, string? Note = null)
{
    /// <summary>Names the quoted words, over restarts and re-reading; two events told by the same words share it.</summary>
    public string Key { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Citation.Document.Id}|{Citation.Quote}")).AsSpan(0, 6));
}
