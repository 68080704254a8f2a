using Bot.Answers;
using Bot.Answers.Spans;
using Bot.Cli;
using Bot.Languages;
using Bot.Search;

namespace Bot.Evaluation;

/// <summary>Spans of the sentences that hold the answers, as groups to learn from; the goodness of a span is its likeness to an answer.</summary>
internal static class SpanGroups
{
    /// <summary>Spans that only hedge around the answer are hardly wanted.</summary>
    private const float Sharpness = 3;
    private const int LongestAnswer = 6;

    /// <summary>Long answers are whole clauses in ARCD; what is learned here is to name the thing.</summary>
    public static bool IsShort(SquadQuestion question) => question.Answers.Any(a => Words(a.Text).Count <= LongestAnswer);

    public static TrainingGroup Of(SquadQuestion question, Candidate candidate)
    {
        var reading = candidate.Finder.Read(candidate.Hit.Unit.Text);
        var spans = SpanRanker.Spans(reading).ToList();
        var answers = question.Answers.Select(a => Words(a.Text)).ToList();
        return new TrainingGroup(
            question.Article,
            [.. spans.Select(s => SpanFeatures.Of(reading, s.First, s.Last))],
            new float[spans.Count],
            [.. spans.Select(s => MathF.Pow(answers.Max(a => Likeness(reading, s, a)), Sharpness))]);
    }

    /// <summary>F1 over the words, as SQuAD counts it, after folding and without articles.</summary>
    private static float Likeness(SpanReading reading, (int First, int Last) span, List<string> answer)
    {
        var words = reading.View.Tokens[span.First..(span.Last + 1)].ConvertAll(t => Plain(t.Text));
        var left = new List<string>(answer);
        var same = words.Count(left.Remove);
        return same == 0 ? 0 : 2f * same / (words.Count + answer.Count);
    }

    private static List<string> Words(string text) => TextAnalyzer.Tokenize(text).ConvertAll(t => Plain(t.Text));

    private static string Plain(string word) => word.Length >= 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
}
