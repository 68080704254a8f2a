namespace Bot.Web.Timeline;

/// <summary>Something an article dates.</summary>
/// <param name="Month">Null where only the year is known; so is then <paramref name="Day"/>.</param>
/// <param name="IsPlanned">It was to happen then; the article does not say that it did.</param>
/// <param name="Quote">The article's words.</param>
/// <param name="ReaderPath">Where the reader shows them.</param>
public sealed record TimelineEvent(int Year, int? Month, int? Day, bool IsPlanned, string Quote, string ReaderPath);
