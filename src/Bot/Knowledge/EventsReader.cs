namespace Bot.Knowledge;

/// <summary>Reads the events files of one article: each item gives the date of a quote, or takes back what was read from it.</summary>
internal sealed class EventsReader(Document document)
{
    private readonly List<EventCorrection> corrections = [];

    public IReadOnlyList<EventCorrection> Corrections => corrections;

    /// <summary>An item without a date, or whose quote does not stand in the article exactly once, is left out.</summary>
    public void Read(YamlFile file, List<IngestProblem> problems)
    {
        foreach (var item in file.Items(problems))
        {
            item.Expect("date", "quote", "note", "remove");
            var removes = Removes(item);
            var date = removes ? null : Date(item);
            if (item.Required("quote") is { } quote && (removes || date is not null) && Place(item, quote) is var (paragraph, span))
            {
                corrections.Add(new EventCorrection(date, paragraph, span, item.Texts("note") is [var note, ..] ? note.Value : null));
            }
        }
    }

    private static bool Removes(YamlItem item)
    {
        if (item.Texts("remove") is not [var remove, ..])
        {
            return false;
        }

        if (remove.Value is not ("true" or "false"))
        {
            item.Report(remove.Line, $"\"remove\" is true or false, not \"{remove.Value}\"");
        }

        return remove.Value is "true";
    }

    private static PartialDate? Date(YamlItem item)
    {
        var text = item.Required("date");
        var date = text is null ? null : PartialDate.Parse(text.Value);
        if (text is not null && date is null)
        {
            item.Report(text.Line, $"\"{text.Value}\" is no date: 1940-11-12, 1940-11 or 1940 expected");
        }

        return date;
    }

    private (Paragraph Paragraph, TextSpan Span)? Place(YamlItem item, ItemText quote)
    {
        var start = document.Text.IndexOf(quote.Value, StringComparison.Ordinal);
        var span = new TextSpan(start, start + quote.Value.Length);
        if (start >= 0 && document.Text.IndexOf(quote.Value, start + 1, StringComparison.Ordinal) >= 0)
        {
            item.Report(quote.Line, $"\"{quote.Value}\" stands in the article more than once; give more words");
            return null;
        }

        var paragraph = start < 0 ? null : document.Paragraphs.FirstOrDefault(paragraph => paragraph.Span.Contains(span));
        if (paragraph is null)
        {
            item.Report(quote.Line, start < 0 ? $"\"{quote.Value}\" is not in the article" : $"\"{quote.Value}\" is not within one paragraph of the article");
        }

        return paragraph is null ? null : (paragraph, span);
    }
}
