using System.Security.Cryptography;
using System.Text;
using Bot.Languages;
using Bot.Prompts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Answers.Writing;

/// <summary>Has a language model make a follow-up a question of its own. What it writes is searched with, never shown.</summary>
public sealed class QuestionCondenser(
    IPromptRunner model, IOptions<WriterOptions> options, TimeProvider time, ILogger<QuestionCondenser> logger)
{
    private const int CharactersPerToken = 3;
    private const int Longest = 300;
    private readonly WriterOptions settings = options.Value;

    /// <returns>Null when the model gave nothing that can be asked in time.</returns>
    public async Task<string?> CondenseAsync(Question question, Language language, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(settings.CondenseDeadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            var stream = model.RunAsync(PromptNames.Condense, language, Values(question), search: null, either.Token);
            var written = await ModelText.ReadAsync(stream, settings.OutputCharacters).WaitAsync(either.Token);
            return Usable(written, question.Text);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The follow-up was not condensed and is searched as it stands: {Reason}", error.Message);
            return null;
        }
    }

    /// <summary>The latest messages that fit, oldest first.</summary>
    internal static string Latest(IReadOnlyList<string> history, int tokens)
    {
        var room = tokens * CharactersPerToken;
        var kept = history.Reverse().TakeWhile(message => (room -= message.Length) >= 0).Reverse().ToList();
        return kept.Count > 0 || history.Count == 0 ? string.Join('\n', kept) : history[^1][..(tokens * CharactersPerToken)];
    }

    private Dictionary<string, string> Values(Question question)
    {
        var selection = question.Selection ?? "";
        var history = Latest([.. question.History.Where(message => message != selection)], settings.HistoryTokens);
        var all = Encoding.UTF8.GetBytes(question.Text + selection + history);
        return new Dictionary<string, string>
        {
            ["question"] = question.Text,
            ["history"] = history,
            ["selection"] = selection.Length <= settings.HistoryTokens * CharactersPerToken ? selection : selection[..(settings.HistoryTokens * CharactersPerToken)],
            ["fence"] = "=====" + Convert.ToHexStringLower(SHA256.HashData(all))[..12] + "=====",
        };
    }

    /// <summary>One line in the question's own language that is still about as long as a question.</summary>
    private static string? Usable(string written, string asked)
    {
        var lines = written.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.Length == 1 ? ClaimText.Statement(lines[0]) : "";
        return line.Length is > 0 and <= Longest && LanguageDetector.Detect(line) == LanguageDetector.Detect(asked) ? line : null;
    }
}
