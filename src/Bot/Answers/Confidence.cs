using Bot.Answers.Answerable;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>
/// How likely it is, 0 to 1, that the best sentence answers the question: by the <see cref="KnownModel"/> where the article's known questions are
/// there, elsewhere by the <see cref="AnswerableModel"/>.
/// </summary>
internal static class Confidence
{
    public static float Of(ReadQuestion question, Retrieval retrieval, Candidate best) =>
        IsRuledOut(question, retrieval, best) ? 0 : Logistic(best.Hit.Unit.Document.Questions.Count > 0
            ? KnownModel.LogOdds(question, retrieval, best)
            : AnswerableModel.LogOdds(retrieval, best));

    /// <summary>The same of whatever sentence is best; 0 where none was found.</summary>
    public static float Of(ReadQuestion question, Retrieval retrieval) =>
        CandidateRanker.Rank(question, retrieval).FirstOrDefault() is { } best ? Of(question, retrieval, best) : 0;

    /// <summary>Whether it is sure that the sentence does not answer.</summary>
    private static bool IsRuledOut(ReadQuestion question, Retrieval retrieval, Candidate best) =>
        AnnouncesOnly(question, best) || NamesAStranger(question, retrieval) || IsListedAsUnanswered(question, retrieval, best);

    /// <summary>Articles that never name Churchill do not tell what Churchill said.</summary>
    private static bool NamesAStranger(ReadQuestion question, Retrieval retrieval) =>
        retrieval.Query.Groups.Any(g => !g.FromHistory && !g.IsKnown && (Lexicon.IsName(g.Word) || IsCapitalised(g.Word, question.Text)));

    private static bool IsCapitalised(string word, string question) =>
        char.IsAsciiLetter(word[0]) && question.IndexOf(" " + char.ToUpperInvariant(word[0]) + word[1..], StringComparison.Ordinal) > 0;

    /// <summary>A sentence that ends in a colon with nothing after it promises a list that the article does not hold.</summary>
    private static bool AnnouncesOnly(ReadQuestion question, Candidate best) =>
        question.Kind is QuestionKind.What or QuestionKind.List or QuestionKind.Name or QuestionKind.Quote
        && best.Hit.Unit.Text.EndsWith(':')
        && ReferenceEquals(best.Hit.Unit.Sentence, best.Hit.Unit.Passage.Paragraph.Sentences[^1]);

    private static bool IsListedAsUnanswered(ReadQuestion question, Retrieval retrieval, Candidate best) =>
        ListedQuestions.Of(best.Hit.Unit.Document, retrieval.Index).Holds(question.Text);

    private static float Logistic(float x) => 1 / (1 + MathF.Exp(-x));
}
