using System.Text.Json;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Cli;

/// <summary>A SQuAD v1.1 file: distinct paragraphs in file order, and questions.</summary>
internal static class SquadFile
{
    /// <exception cref="UsageException">The file is missing or has another form.</exception>
    public static (List<string> Paragraphs, List<(string Id, string Question)> Questions) Read(IEnumerable<string> paths)
    {
        var paragraphs = new List<string>();
        var known = new HashSet<string>();
        var questions = new List<(string, string)>();
        foreach (var path in paths)
        {
            foreach (var paragraph in Paragraphs(path))
            {
                var text = paragraph.GetProperty("context").GetString()!;
                if (known.Add(text))
                {
                    paragraphs.Add(text);
                }

                questions.AddRange(paragraph.GetProperty("qas").EnumerateArray().Select(q => (Text(q.GetProperty("id")), q.GetProperty("question").GetString()!)));
            }
        }

        return (paragraphs, questions);
    }

    /// <summary>All paragraphs as one article without title or headings: a passage each.</summary>
    public static KnowledgeBase Knowledge(List<string> paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var section = new Section(0, 1, "", []);
        var at = 0;
        var sentences = 0;
        var blocks = new List<Paragraph>();
        foreach (var paragraph in paragraphs)
        {
            var span = new TextSpan(at, at + paragraph.Length);
            var parts = SentenceSplitter.Split(text, span.Start, span.End)
                .Select(s => new Sentence(sentences++, new TextSpan(s.Start, s.End), [])).ToList();
            blocks.Add(new Paragraph(blocks.Count, blocks.Count + 1, section, span, parts));
            at = span.End + 2;
        }

        var document = new Document("squad", "", LanguageDetector.Detect(text) ?? Language.Arabic, null, null, "", text, [section], blocks);
        return new KnowledgeBase([document], [], "");
    }

    private static List<JsonElement> Paragraphs(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return [.. json.RootElement.GetProperty("data").EnumerateArray().SelectMany(a => a.GetProperty("paragraphs").EnumerateArray()).Select(p => p.Clone())];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot read {path}: {e.Message}");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"{path} is not a SQuAD v1.1 file: {e.Message}");
        }
    }

    private static string Text(JsonElement id) => id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();
}
