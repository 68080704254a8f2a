using System.Globalization;

namespace Bot.Commands;

/// <summary>"ID NUMBER more": a citation of an answer as buttons name it.</summary>
/// <param name="Rest">What follows, or empty.</param>
internal sealed record AnswerAddress(string Id, int Number, string Rest)
{
    /// <returns>Null when the text is none; users can type such commands too.</returns>
    public static AnswerAddress? Parse(string arguments)
    {
        var parts = arguments.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new AnswerAddress(parts[0], number, parts.Length > 2 ? parts[2] : "")
            : null;
    }
}
