namespace Bot.Commands;

/// <summary>What a deep link carries behind "start=": letters, digits, "_" and "-", at most 64.</summary>
/// <param name="Kind">"s" for a source, "a" for a question asked before.</param>
internal sealed record StartPayload(string Kind, string Id, int Number)
{
    public static StartPayload OfSource(string id, int number) => new("s", id, number);

    /// <returns>Null for what is no payload of this bot.</returns>
    public static StartPayload? Parse(string text) => text.Split('-') switch
    {
        ["s", var id, var number] when int.TryParse(number, out var n) => new StartPayload("s", id, n),
        ["a", var id] => new StartPayload("a", id, 0),
        _ => null,
    };

    /// <summary>As a command that a deep link stands for.</summary>
    public string ToCommand() => $"/start {Kind}-{Id}-{Number}";
}
