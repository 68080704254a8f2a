using Bot.Knowledge;

namespace Bot.OnThisDay;

/// <summary>One pass over the sentences of a section.</summary>
internal sealed class SectionReading(Document document, Timeline timeline)
{
    private readonly List<HistoricEvent> events = [];

    public IReadOnlyList<HistoricEvent> Read(IReadOnlyList<Paragraph> paragraphs)
    {
        timeline.Enter(paragraphs[0].Section);
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in paragraph.Sentences)
            {
                Read(paragraph, sentence);
            }
        }

        AddFirstSentence(paragraphs[0]);
        return events;
    }

    private void Read(Paragraph paragraph, Sentence sentence)
    {
        var words = SentenceWords.Of(document, paragraph, sentence);
        var dated = new List<(DateMention Written, PartialDate Date)>();
        var dates = DateReader.Read(words);
        var found = dates.Select(date => Read(words, paragraph, sentence, date, dated)).ToList();
        AddTold(words, paragraph, sentence, dated);
        if (dated.Count == 0 && !found.Contains(MentionRole.Planned) && RelativeReader.Read(words) is { } cue && timeline.Resolve(cue, paragraph) is { } range)
        {
            AddRelative(words, paragraph, sentence, range);
        }
    }

    private MentionRole Read(
        SentenceWords words, Paragraph paragraph, Sentence sentence, DateMention date, List<(DateMention Written, PartialDate Date)> told)
    {
        var role = RoleReader.Read(words, date, told.Count > 0);
        var full = timeline.Complete(date, role == MentionRole.Planned, IsPluperfect(words, date));
        if (full is { } known && role == MentionRole.Event)
        {
            told.Add((date, known));
            timeline.MoveTo(known.Year, known.Month);
        }
        else if (full is { } plan && role == MentionRole.Planned)
        {
            events.Add(new HistoricEvent(plan, Citation.Of(document, paragraph, sentence.Span), IsPlanned: true));
        }
        else if (date is { Month: null, Year: { } year, Lead: <= 1 } && !words.IsQuoted(date.First) && !DateCues.Bounds.Contains(words.Bare(date.Lead - 1)))
        {
            timeline.MoveTo(year, null);
        }

        return role;
    }

    /// <summary>«كان قد قرر»، "had decided".</summary>
    private static bool IsPluperfect(SentenceWords words, DateMention date)
    {
        var clause = words.ClauseStart(date.Lead);
        return Enumerable.Range(clause, date.Lead - clause).Any(at => words[at] is "had" or "قد") && (words.Find("had") >= 0 || IsWas(words[clause]));
    }

    private static bool IsWas(string word) => word.TrimStart('و') is "كان" or "كانت" or "كانوا";

    private void AddTold(SentenceWords words, Paragraph paragraph, Sentence sentence, List<(DateMention Written, PartialDate Date)> told)
    {
        var clauses = ClauseCutter.Cut(words, [.. told.Select(date => date.Written)]);
        for (var i = 0; i < told.Count; i++)
        {
            var span = new TextSpan(sentence.Span.Start + clauses[i].Start, sentence.Span.Start + clauses[i].End);
            if (!told.Take(i).Any(earlier => earlier.Date == told[i].Date))
            {
                events.Add(new HistoricEvent(told[i].Date, Citation.Of(document, paragraph, span)));
            }

            timeline.Add(DayRange.Of(told[i].Date), words, paragraph);
        }
    }

    private void AddRelative(SentenceWords words, Paragraph paragraph, Sentence sentence, DayRange range)
    {
        var planned = words.Tokens.Any(token => DateCues.Plans.Contains(token.Text));
        if (range.Settled() is { } date)
        {
            events.Add(new HistoricEvent(date, Citation.Of(document, paragraph, sentence.Span), planned));
        }

        if (!planned)
        {
            timeline.Add(range, words, paragraph);
        }
    }

    private void AddFirstSentence(Paragraph first)
    {
        var sentence = first.Sentences[0];
        if (timeline.OwnHeadingDate is { Precision: not DatePrecision.Year } date
            && !events.Exists(read => read.Date == date || sentence.Span.Overlaps(read.Citation.Span)))
        {
            events.Insert(0, new HistoricEvent(date, Citation.Of(document, first, sentence.Span)));
        }
    }
}
