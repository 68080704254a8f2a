using Bot.Answers;
using Bot.Answers.Spans;
using Bot.Cli;
using Bot.Languages;

namespace Bot.Evaluation.Spans;

/// <summary>The spans of a sentence that holds a question's answer, as a group to learn from.</summary>
/// <param name="Spans">Token ranges.</param>
/// <param name="F1">Each span's likeness to the answer.</param>
/// <param name="Group">The same to learn from: hardly anything but the answer itself is wanted.</param>
internal sealed record SpanGroup((int First, int Last)[] Spans, float[] F1, TrainingGroup Group)
{
    private const float Sharpness = 20;
    private const int LongestAnswer = 6;

    /// <summary>Long answers are whole clauses; what is learned here is to name the thing.</summary>
    public static bool IsShort(SquadQuestion question) => question.Answers.Any(a => Words(a.Text).Count <= LongestAnswer);

    public static SpanGroup Of(SquadQuestion question, Candidate candidate)
    {
        var reading = candidate.Finder.Read(candidate.Hit.Unit.Text);
        var spans = SpanRanker.Spans(reading).ToArray();
        var answers = question.Answers.Select(a => Words(a.Text)).ToList();
        var likeness = Array.ConvertAll(spans, s => answers.Max(a => Likeness(reading, s, a)));
        var features = Array.ConvertAll(spans, s => SpanFeatures.Of(reading, s.First, s.Last));
        return new SpanGroup(spans, likeness, new TrainingGroup(question.Article, features, new float[spans.Length], Array.ConvertAll(likeness, f1 => MathF.Pow(f1, Sharpness))));
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
