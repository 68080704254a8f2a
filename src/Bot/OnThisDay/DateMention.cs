namespace Bot.OnThisDay;

/// <summary>A date as a sentence writes it.</summary>
/// <param name="Lead">First word of the phrase, parts of the day or month included: «أواخر» of «أواخر أغسطس».</param>
/// <param name="First">First word of the date itself.</param>
/// <param name="End">The word after its last one.</param>
/// <param name="Month">Null where only a year is written.</param>
/// <param name="IsRange">The first day of «من 3 إلى 9 مايو».</param>
/// <param name="IsRangeEnd">The second date of «من أغسطس إلى أكتوبر».</param>
internal sealed record DateMention(
    int Lead, int First, int End, int? Year, int? Month, int? Day, bool IsSeason = false, bool IsRange = false, bool IsRangeEnd = false);
