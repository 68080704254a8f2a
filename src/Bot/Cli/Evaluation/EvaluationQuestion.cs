using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Cli.Evaluation;

/// <summary>One line of a question file: what is asked, where the article answers it and in which words.</summary>
/// <param name="Lang">ar, dialect or en.</param>
/// <param name="Kind">What is asked (who, when, list …) or tried (typo, quote, followup, unanswerable, injection, chitchat).</param>
/// <param name="Evidence">Passages that answer, each on its own; empty when nothing does.</param>
/// <param name="Answer">Wanted answers: any one, or all items of a list, where '|' separates variants of an item.</param>
/// <param name="AltEvidence">More evidence, of the same kind.</param>
/// <param name="Match">"all" where every wanted answer has to be there, each for its share.</param>
internal sealed record EvaluationQuestion(
    string Id,
    string Lang,
    string Kind,
    string Question,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Answer,
    IReadOnlyList<string>? History = null,
    IReadOnlyList<string>? AltEvidence = null,
    string? Match = null)
{
    /// <summary>Counted neither as to be answered nor as to be refused: read by people.</summary>
    [JsonIgnore]
    public bool IsUnscored => Kind is "injection" or "chitchat";

    [JsonIgnore]
    public bool IsAnswerable => Evidence.Count > 0;

    [JsonIgnore]
    public IEnumerable<string> AllEvidence => Evidence.Concat(AltEvidence ?? []);

    /// <summary>The row of the table it is counted in.</summary>
    [JsonIgnore]
    public string Group => Kind is "typo" or "quote" or "followup" or "unanswerable" or "injection" or "chitchat" ? Kind : Lang switch
    {
        "dialect" => "dialect",
        "en" => "english",
        _ => "standard",
    };

    /// <exception cref="FormatException">The line is no such object; the message says what is wrong.</exception>
    public static EvaluationQuestion Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, EvaluationJson.Default.EvaluationQuestion) ?? throw new FormatException("not a JSON object");
        }
        catch (JsonException e)
        {
            throw new FormatException($"not a question: {e.Message}", e);
        }
    }
}
