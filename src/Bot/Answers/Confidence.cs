using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>
/// How likely it is, 0 to 1, that the best sentence answers the question: a logistic regression. Where the article's known
/// questions are there, what counts is whether the sentence is known to answer a question for the same kind of thing, fitted on
/// tests/Bot.Evaluation/Data/questions.jsonl; elsewhere how much of the question its passage holds, fitted on ARCD's training
/// half with and without the right passage.
/// </summary>
internal static class Confidence
{
    public static float Of(ReadQuestion question, Retrieval retrieval, Candidate best) =>
        AnnouncesOnly(question, best) ? 0 : Logistic(best.Hit.Unit.Document.Questions.Count > 0
            ? ByKnownQuestions(question, retrieval, best)
            : ByCoverage(retrieval, best));

    private static float ByKnownQuestions(ReadQuestion question, Retrieval retrieval, Candidate best)
    {
        var strict = QuestionReader.IsStrict(question.Text, question.Kind);
        var wantsNumber = question.Kind is QuestionKind.When or QuestionKind.HowMany;
        return -0.02f
            + (1.11f * best.Known.ClosestOfKind)
            + (0.31f * best.Known.Closest)
            - (strict && !best.Known.AnyOfKind ? 1.46f : 0)
            - (wantsNumber && !best.Typed ? 0.89f : 0);
    }

    private static float ByCoverage(Retrieval retrieval, Candidate best)
    {
        var stems = retrieval.Index.StemsOf(best.Hit.Unit.Passage);
        return -1.5f + (5f * Meaning.Share(retrieval.Query, retrieval.Index.Vocabulary, stems));
    }

    /// <summary>A sentence that ends in a colon with nothing after it promises a list that the article does not hold.</summary>
    private static bool AnnouncesOnly(ReadQuestion question, Candidate best) =>
        question.Kind is QuestionKind.What or QuestionKind.List or QuestionKind.Name or QuestionKind.Quote
        && best.Hit.Unit.Text.EndsWith(':')
        && ReferenceEquals(best.Hit.Unit.Sentence, best.Hit.Unit.Passage.Paragraph.Sentences[^1]);

    private static float Logistic(float x) => 1 / (1 + MathF.Exp(-x));
}
