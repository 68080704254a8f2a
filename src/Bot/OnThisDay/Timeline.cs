using Bot.Knowledge;
using Bot.Languages;

namespace Bot.OnThisDay;

/// <summary>What a reader of the article knows about the time, up to where he reads.</summary>
/// <param name="fallbackYear">Taken where nothing before names a year.</param>
internal sealed class Timeline(int? fallbackYear)
{
    /// <summary>An event is the one named when at least this share of the naming words stands in its sentence.</summary>
    private const double SameEvent = 0.5;

    private readonly List<TimelineEntry> entries = [];
    private Section section = new(-1, 0, "", []);
    private int? year;
    private int? month;

    /// <summary>The date that the section's heading consists of, if it does.</summary>
    public PartialDate? HeadingDate { get; private set; }

    /// <summary>The same where it is the section's own heading, not one above it.</summary>
    public PartialDate? OwnHeadingDate => HeadingDate is null ? null : OnlyDate(new SentenceWords(section.Heading));

    public void Enter(Section next)
    {
        var kept = section.Path.Zip(next.Path).TakeWhile(pair => pair.First == pair.Second).Count();
        foreach (var heading in next.Path.Count == 0 ? [next.Heading] : next.Path.Skip(kept))
        {
            Read(new SentenceWords(heading));
        }

        section = next;
        HeadingDate = next.Path.Reverse().Select(heading => OnlyDate(new SentenceWords(heading))).FirstOrDefault(date => date is not null);
    }

    /// <summary>The date with the year it is meant in; null where no year is known or the date does not exist.</summary>
    public PartialDate? Complete(DateMention date, bool planned, bool pluperfect = false)
    {
        var full = date.Year ?? YearOf(date.Month, planned, pluperfect);
        return full is { } known && PartialDate.Exists(known, date.Month, date.Day) ? new PartialDate(known, date.Month, date.Day) : null;
    }

    /// <summary>The text has come to this date.</summary>
    public void MoveTo(int toYear, int? toMonth) => (year, month) = (toYear, toMonth);

    public void Add(DayRange range, SentenceWords words, Paragraph paragraph) => entries.Add(new TimelineEntry(
        range, words.Tokens.Select(token => TextAnalyzer.Stem(token.Text)).ToHashSet(), section.Index, paragraph.Index));

    /// <summary>The days meant by a date that leans on another; null where there is none to lean on.</summary>
    public DayRange? Resolve(RelativeCue cue, Paragraph paragraph)
    {
        var heading = HeadingDate is { Precision: DatePrecision.Day } day ? DayRange.Of(day) : (DayRange?)null;
        var told = entries.Count > 0 && entries[^1].Section == section.Index ? entries[^1] : null;
        if (heading is not null && (cue.NeedsDay || told is null) && cue.Anchor.Count == 0)
        {
            return heading;
        }

        var neighbour = cue.Anchor.Count > 0 ? Named(cue.Anchor) : told;
        return neighbour is null || !MayLean(cue, neighbour, paragraph) ? null : neighbour.Range.Shift(cue.Count, cue.Unit);
    }

    private static bool MayLean(RelativeCue cue, TimelineEntry neighbour, Paragraph paragraph) =>
        cue is not { Unit: TimeUnit.Day, Count: >= -1 and <= 1, Anchor.Count: 0 }
        || (neighbour.IsDay && (!cue.NeedsDay || neighbour.Paragraph == paragraph.Index));

    private TimelineEntry? Named(IReadOnlyList<string> stems) => entries
        .Select((entry, at) => (Entry: entry, At: at, Share: stems.Count(stem => IsIn(entry.Stems, stem)) / (double)stems.Count))
        .Where(match => match.Share >= SameEvent)
        .OrderByDescending(match => match.Share)
        .ThenByDescending(match => match.At)
        .Select(match => match.Entry)
        .FirstOrDefault();

    /// <summary>Also with a preposition grown to the word: «بغزو» for «غزو».</summary>
    private static bool IsIn(IReadOnlySet<string> stems, string stem) =>
        stems.Contains(stem) || stems.Contains("ب" + stem) || stems.Contains("ل" + stem) || stems.Contains(stem + "ا");

    /// <summary>
    /// A text tells forwards: a month far before the last one told is next year's; one said to have been (pluperfect) and
    /// later in the year is last year's.
    /// </summary>
    private int? YearOf(int? wanted, bool planned, bool pluperfect)
    {
        var apart = wanted - month ?? 0;
        return (year ?? fallbackYear) + (apart < (planned ? 0 : -6) ? 1 : apart > 0 && pluperfect ? -1 : 0);
    }

    private void Read(SentenceWords heading)
    {
        if (DateReader.Read(heading).LastOrDefault(date => date.Year is not null || OnlyDate(heading) is not null) is { } dated
            && Complete(dated, planned: false) is { } date)
        {
            MoveTo(date.Year, dated.Year is not null && dated.Month is not null ? date.Month : dated.Month ?? null);
        }
    }

    private PartialDate? OnlyDate(SentenceWords heading) =>
        heading.Count > 0 && DateReader.Read(heading) is [{ Month: not null } date] && date.Lead <= 1 && date.End == heading.Count
        && (date.Lead == 0 || DateCues.At.Contains(heading[0])) ? Complete(date, planned: false) : null;
}
