using System.Globalization;

namespace Bot.Evaluation;

/// <summary>Questions to learn from beside the first.</summary>
/// <param name="Path">A SQuAD-format file.</param>
/// <param name="Weight">What all of them together count, the first together being 1.</param>
internal sealed record FurtherQuestions(string Path, float Weight)
{
    /// <summary>Reads FILE or FILE=WEIGHT; a file without a weight counts 1.</summary>
    /// <exception cref="FormatException">The weight is not a positive number.</exception>
    public static FurtherQuestions Parse(string text)
    {
        var at = text.LastIndexOf('=');
        if (at < 0)
        {
            return new FurtherQuestions(text, 1);
        }

        return float.TryParse(text[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight > 0
            ? new FurtherQuestions(text[..at], weight)
            : throw new FormatException($"{text}: after = stands a weight, a number above 0.");
    }
}
