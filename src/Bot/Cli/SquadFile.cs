using System.IO.Compression;
using System.Text.Json;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Cli;

/// <summary>A SQuAD v1.1 file: its articles with distinct paragraphs in file order, and questions.</summary>
internal static class SquadFile
{
    /// <exception cref="UsageException">The file is missing or has another form.</exception>
    public static (List<SquadArticle> Articles, List<SquadQuestion> Questions) Read(IEnumerable<string> paths)
    {
        var numbers = new Dictionary<string, int>();
        var articles = new List<SquadArticle>();
        var questions = new List<SquadQuestion>();
        foreach (var (title, paragraphs) in paths.SelectMany(Articles))
        {
            var own = paragraphs.ConvertAll(p => p.GetProperty("context").GetString()!);
            articles.Add(new SquadArticle(title, own.FindAll(text => numbers.TryAdd(text, numbers.Count))));
            questions.AddRange(paragraphs.Zip(own).SelectMany(p => Questions(p.First, p.Second, numbers[p.Second], articles.Count - 1)));
        }

        return (articles, questions);
    }

    /// <summary>The questions in the words of another file; those it lacks are dropped.</summary>
    public static List<SquadQuestion> Reworded(List<SquadQuestion> questions, string path)
    {
        var other = Articles(path).SelectMany(a => a.Paragraphs).SelectMany(p => p.GetProperty("qas").EnumerateArray())
            .ToDictionary(q => Text(q.GetProperty("id")), q => q.GetProperty("question").GetString()!);
        return [.. questions.Where(q => other.ContainsKey(q.Id)).Select(q => q with { Question = other[q.Id] })];
    }

    /// <summary>Articles of gzipped JSON lines with "text" and "title"; texts of the same title are one article's.</summary>
    public static List<SquadArticle> Distractors(string path) =>
        [.. Texts(path).GroupBy(t => t.Title).Select(g => new SquadArticle(g.Key, [.. g.Select(t => t.Text)]))];

    /// <summary>The texts of gzipped JSON lines in the file's order.</summary>
    public static List<(string Title, string Text)> Texts(string path)
    {
        try
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            var texts = new List<(string Title, string Text)>();
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                texts.Add((Title(json.RootElement), json.RootElement.GetProperty("text").GetString()!));
            }

            return texts;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or KeyNotFoundException)
        {
            throw new UsageException($"Cannot read {path}: {e.Message}");
        }
    }

    /// <summary>All paragraphs as one article without a title.</summary>
    public static KnowledgeBase Knowledge(List<string> paragraphs) => Knowledge([new SquadArticle("", paragraphs)]);

    /// <summary>Every article as a document without headings: a passage each paragraph.</summary>
    /// <param name="articles">In the order of their passages.</param>
    /// <param name="titled">Whether titles are searched.</param>
    public static KnowledgeBase Knowledge(IEnumerable<SquadArticle> articles, bool titled = false) =>
        new([.. articles.Select((a, number) => ToDocument(a, number, titled))], [], "");

    private static Document ToDocument(SquadArticle article, int number, bool titled)
    {
        var text = string.Join("\n\n", article.Paragraphs);
        var section = new Section(0, 1, "", []);
        var at = 0;
        var sentences = 0;
        var blocks = new List<Paragraph>();
        foreach (var paragraph in article.Paragraphs)
        {
            var span = new TextSpan(at, at + paragraph.Length);
            var parts = SentenceSplitter.Split(text, span.Start, span.End)
                .Select(s => new Sentence(sentences++, new TextSpan(s.Start, s.End), [])).ToList();
            blocks.Add(new Paragraph(blocks.Count, blocks.Count + 1, section, span, parts));
            at = span.End + 2;
        }

        return new Document($"squad-{number}", titled ? article.Title : "", LanguageDetector.Detect(text) ?? Language.Arabic, null, null, "", text, [section], blocks);
    }

    private static List<(string Title, List<JsonElement> Paragraphs)> Articles(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return [.. json.RootElement.GetProperty("data").EnumerateArray()
                .Select(a => (Title(a), a.GetProperty("paragraphs").EnumerateArray().Select(p => p.Clone()).ToList()))];
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

    private static IEnumerable<SquadQuestion> Questions(JsonElement paragraph, string text, int passage, int article) =>
        paragraph.GetProperty("qas").EnumerateArray()
            .Select(q => new SquadQuestion(Text(q.GetProperty("id")), q.GetProperty("question").GetString()!, passage, article, Answers(q, text)));

    private static string Title(JsonElement article) =>
        article.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "";

    /// <summary>An answer whose stated offset does not hold is moved to the nearest place where it stands.</summary>
    private static List<SquadAnswer> Answers(JsonElement question, string paragraph) =>
        !question.TryGetProperty("answers", out var answers) ? [] :
        [
            .. answers.EnumerateArray()
                .Select(a => (Text: a.GetProperty("text").GetString()!, Start: a.GetProperty("answer_start").GetInt32()))
                .DistinctBy(a => a.Text)
                .Select(a => new SquadAnswer(Place(paragraph, a.Text, a.Start), a.Text)),
        ];

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
