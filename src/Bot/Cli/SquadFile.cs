using System.IO.Compression;
using System.Text.Json;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Cli;

/// <summary>A SQuAD v1.1 file: distinct paragraphs in file order, and questions.</summary>
internal static class SquadFile
{
    /// <exception cref="UsageException">The file is missing or has another form.</exception>
    public static (List<string> Paragraphs, List<SquadQuestion> Questions) Read(IEnumerable<string> paths)
    {
        var numbers = new Dictionary<string, int>();
        var questions = new List<SquadQuestion>();
        foreach (var (article, paragraph) in paths.SelectMany(Paragraphs))
        {
            var text = paragraph.GetProperty("context").GetString()!;
            numbers.TryAdd(text, numbers.Count);
            questions.AddRange(paragraph.GetProperty("qas").EnumerateArray().Select(q =>
                new SquadQuestion(Text(q.GetProperty("id")), q.GetProperty("question").GetString()!, numbers[text], article, Answers(q, text))));
        }

        return ([.. numbers.OrderBy(n => n.Value).Select(n => n.Key)], questions);
    }

    /// <summary>The questions in the words of another file; those it lacks are dropped.</summary>
    public static List<SquadQuestion> Reworded(List<SquadQuestion> questions, string path)
    {
        var other = Paragraphs(path).SelectMany(p => p.Paragraph.GetProperty("qas").EnumerateArray())
            .ToDictionary(q => Text(q.GetProperty("id")), q => q.GetProperty("question").GetString()!);
        return [.. questions.Where(q => other.ContainsKey(q.Id)).Select(q => q with { Question = other[q.Id] })];
    }

    /// <summary>The texts of gzipped JSON lines.</summary>
    public static List<string> Distractors(string path)
    {
        try
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            var texts = new List<string>();
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                texts.Add(json.RootElement.GetProperty("text").GetString()!);
            }

            return texts;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or KeyNotFoundException)
        {
            throw new UsageException($"Cannot read {path}: {e.Message}");
        }
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

    private static List<(int Article, JsonElement Paragraph)> Paragraphs(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return [.. json.RootElement.GetProperty("data").EnumerateArray()
                .SelectMany((a, number) => a.GetProperty("paragraphs").EnumerateArray().Select(p => (number, p.Clone())))];
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

    /// <summary>An answer whose stated offset does not hold is moved to the nearest place where it stands.</summary>
    private static List<SquadAnswer> Answers(JsonElement question, string paragraph) =>
        [.. question.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("text").GetString()!).Distinct()
            .Select((text, i) => new SquadAnswer(Place(paragraph, text, question.GetProperty("answers")[i].GetProperty("answer_start").GetInt32()), text))];

    private static int Place(string paragraph, string text, int stated)
    {
        var best = -1;
        for (var at = paragraph.IndexOf(text, StringComparison.Ordinal); at >= 0 && text.Length > 0; at = paragraph.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            best = best < 0 || Math.Abs(at - stated) < Math.Abs(best - stated) ? at : best;
        }

        return best;
    }

    private static string Text(JsonElement id) => id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();
}
