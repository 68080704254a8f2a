namespace Bot.Commands;

/// <summary>What a deep link carries behind "start=": letters, digits, "_" and "-", at most 64.</summary>
/// <param name="Kind">"s" for a source, "a" for a question asked before, or the kind of chat that the bot was taken into.</param>
internal sealed record StartPayload(string Kind, string Id, int Number)
{
    public const string Group = "group";
    public const string Channel = "channel";

    public static StartPayload OfSource(string id, int number) => new("s", id, number);

    /// <returns>Null for what is no payload of this bot.</returns>
    public static StartPayload? Parse(string text) => text.Split('-') switch
    {
        ["s", var id, var number] when int.TryParse(number, out var n) => new StartPayload("s", id, n),
        ["a", var id] => new StartPayload("a", id, 0),
        [Group or Channel] => new StartPayload(text, "", 0),
        _ => null,
    };

    public static StartPayload OfQuestion(string id) => new("a", id, 0);

    /// <summary>As a command that a deep link stands for.</summary>
    public string ToCommand() => Kind == "a" ? $"/start {Kind}-{Id}" : $"/start {Kind}-{Id}-{Number}";
}
