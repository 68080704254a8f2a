using Bot.Languages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge;

/// <summary>What a file says about itself between two lines "---" at its top; all of it may be missing.</summary>
/// <param name="End">Where the article's own text begins.</param>
internal sealed record FrontMatter(string? Title, Language? Language, string? Source, string? License, int End)
{
    private static readonly FrontMatter None = new(null, null, null, null, 0);

    /// <exception cref="IngestException">Begun and not ended, or no YAML mapping.</exception>
    public static FrontMatter Read(SourceFile file, List<IngestProblem> problems)
    {
        if (!TryLine(file.Text, 0, out var first, out var start) || first is not "---")
        {
            return None;
        }

        for (var at = start; TryLine(file.Text, at, out var line, out var next); at = next)
        {
            if (line is "---" or "...")
            {
                return Parse(file, file.Text[start..at], problems) with { End = next };
            }
        }

        throw new IngestException(1, "the front matter has no closing line \"---\"");
    }

    private static FrontMatter Parse(SourceFile file, string yaml, List<IngestProblem> problems)
    {
        var matter = None;
        foreach (var (key, value) in Entries(yaml))
        {
            // The first line of the file is the opening "---".
            var line = (int)key.Start.Line + 1;
            matter = matter.With(key.ToString(), value as YamlScalarNode, message => problems.Add(file.Problem(line, message)));
        }

        return matter;
    }

    private FrontMatter With(string key, YamlScalarNode? value, Action<string> report)
    {
        var text = string.IsNullOrWhiteSpace(value?.Value) ? null : value.Value.Trim();
        switch (key)
        {
            case "title": return this with { Title = text };
            case "source": return this with { Source = text };
            case "license": return this with { License = text };
            case "language" when LanguageCodes.Parse(text) is { } language: return this with { Language = language };
            case "language": report($"unknown language \"{text}\": ar or en expected"); return this;
            default: report($"unknown key \"{key}\": title, language, source or license expected"); return this;
        }
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entries(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException broken)
        {
            throw new IngestException((int)broken.Start.Line + 1, $"malformed front matter: {broken.Message}");
        }

        return stream.Documents switch
        {
            [] => [],
            [{ RootNode: YamlMappingNode map }] => map.Children,
            _ => throw new IngestException(2, "malformed front matter: \"key: value\" lines expected"),
        };
    }

    private static bool TryLine(string text, int start, out string line, out int next)
    {
        var end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        line = text[start..next].TrimEnd();
        return start < text.Length;
    }
}
