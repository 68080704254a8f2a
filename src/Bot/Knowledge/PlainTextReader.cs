namespace Bot.Knowledge;

/// <summary>Reads .txt: paragraphs between blank lines; a first line that stands alone is the title.</summary>
internal static class PlainTextReader
{
    public static IEnumerable<Block> Read(string text, int start)
    {
        var spans = Paragraphs(text, start).ToList();
        var titled = spans.Count > 1 && !text.AsSpan(spans[0].Start, spans[0].Length).Contains('\n');
        return spans.Select((span, i) => i == 0 && titled ? new Block(span, 1, text[span.Start..span.End]) : new Block(span));
    }

    private static IEnumerable<TextSpan> Paragraphs(string text, int start)
    {
        var (from, to) = (-1, -1);
        for (var at = start; at < text.Length;)
        {
            var line = new TextSpan(at, EndOfLine(text, at)).Trim(text);
            at = EndOfLine(text, at);
            if (line.Length > 0)
            {
                (from, to) = (from < 0 ? line.Start : from, line.End);
            }
            else if (from >= 0)
            {
                yield return new TextSpan(from, to);
                from = -1;
            }
        }

        if (from >= 0)
        {
            yield return new TextSpan(from, to);
        }
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
}
