using Bot.Languages;

namespace Bot.Answers.Answerable;

/// <summary>Whether a sentence tells a time as finely as a question asks for it: no year answers "at what hour".</summary>
internal static class TimeAsked
{
    private static readonly string[] Hours = ["ساعه", "الساعه", "time", "hour"];
    private static readonly string[] Days = ["يوم", "اليوم", "تاريخ", "day", "date"];

    public static bool IsIn(SentenceView sentence, string question)
    {
        var asked = TextAnalyzer.Tokenize(question).ConvertAll(t => t.Text);
        return asked.Exists(Hours.Contains) ? sentence.Tokens.Exists(t => t.Text.Contains(':'))
            : !asked.Exists(Days.Contains) || TypedSpans.HasDay(sentence);
    }
}
