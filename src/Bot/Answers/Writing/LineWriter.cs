using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Prompts;
using Bot.Search;
using Microsoft.Extensions.Options;

namespace Bot.Answers.Writing;

/// <summary>Has a language model write one line about words of an article, and keeps it only when all that it names stands there.</summary>
public sealed class LineWriter(IPromptRunner model, IIndexProvider indexes, IOptions<WriterOptions> options, TimeProvider time)
{
    private const int Longest = 200;
    private readonly WriterOptions settings = options.Value;

    /// <param name="date">What the words happened on, in words; it may be named in the line.</param>
    /// <returns>Null when the model's line does not hold. Throws whatever went wrong with the model, at the latest after <see cref="WriterOptions.LineDeadline"/>.</returns>
    public async Task<string?> WriteAsync(string date, Citation citation, Language language, CancellationToken cancellationToken)
    {
        if (ModelInstructions.Contains(citation.Quote))
        {
            return null;
        }

        using var clock = new CancellationTokenSource(settings.LineDeadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        var index = await indexes.GetAsync(either.Token);
        var stream = model.RunAsync(PromptNames.Daily, language, Values(date, citation), search: null, either.Token);
        var written = await ModelText.ReadAsync(stream, settings.OutputCharacters).WaitAsync(either.Token);
        return Checked(written, language, new PassageFacts($"{date} {citation.Place(language)} {citation.Quote}", index.Concepts));
    }

    private static Dictionary<string, string> Values(string date, Citation citation)
    {
        var words = FootnoteMarks.Remove(citation.Quote);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(date + words)))[..12];
        return new Dictionary<string, string> { ["date"] = date, ["event"] = words, ["fence"] = $"====={mark}=====" };
    }

    /// <summary>One line in the wanted language, not written at a model, with no number, date, name or most words that the source lacks.</summary>
    private static string? Checked(string written, Language language, PassageFacts facts)
    {
        var lines = written.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.Length == 1 ? ClaimText.Statement(ClaimText.Quote(lines[0])) : "";
        var isLine = line.Length is > 0 and <= Longest && LanguageDetector.Detect(line) == language && !ModelInstructions.Contains(line);
        return isLine && FactCheck.Of(line, facts) is null ? line : null;
    }
}
