using Bot.Answers.Answerable;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>
/// How likely it is, 0 to 1, that the best sentence answers the question. Where the article's known questions are there, a logistic
/// regression of whether the sentence is known to answer a question for the same kind of thing, fitted on
/// tests/Bot.Evaluation/Data/questions.jsonl, with further rules whose costs were set by hand; elsewhere the <see cref="AnswerableModel"/>.
/// </summary>
internal static class Confidence
{
    private const int NumberReach = 3;
    private const float NameLikeness = 0.1f;
    private const float OnTopicShare = 0.25f;
    private const float OffTopicCost = 1f;

    public static float Of(ReadQuestion question, Retrieval retrieval, Candidate best) =>
        AnnouncesOnly(question, best) || NamesAStranger(question, retrieval) ? 0 : Logistic(best.Hit.Unit.Document.Questions.Count > 0
            ? ByKnownQuestions(question, retrieval, best)
            : AnswerableModel.LogOdds(retrieval, best));

    /// <summary>The same of whatever sentence is best; 0 where none was found.</summary>
    public static float Of(ReadQuestion question, Retrieval retrieval) =>
        CandidateRanker.Rank(question, retrieval).FirstOrDefault() is { } best ? Of(question, retrieval, best) : 0;

    private static float ByKnownQuestions(ReadQuestion question, Retrieval retrieval, Candidate best)
    {
        var wantsNumber = question.Kind is QuestionKind.When or QuestionKind.HowMany;
        return 0.11f
            + (1.17f * best.Known.ClosestOfKind)
            + (0.28f * best.Known.Closest)
            - (IsKnownForKind(question, best) && !SeeksUnknown(question, retrieval) && CountsWhatIsAsked(question, retrieval, best) ? 0 : MissingKind(question))
            - (wantsNumber && !best.Typed ? 0.92f : 0)
            - (OffTopicCost * OffTopic(retrieval, best));
    }

    /// <summary>Articles that never name Churchill do not tell what Churchill said.</summary>
    private static bool NamesAStranger(ReadQuestion question, Retrieval retrieval) =>
        retrieval.Query.Groups.Any(g => !g.FromHistory && !g.IsKnown && (Lexicon.IsName(g.Word) || IsCapitalised(g.Word, question.Text)));

    private static bool IsCapitalised(string word, string question) =>
        char.IsAsciiLetter(word[0]) && question.IndexOf(" " + char.ToUpperInvariant(word[0]) + word[1..], StringComparison.Ordinal) > 0;

    /// <summary>How far, 0 to 1, the question's words are from those of the passage and of the questions it is known to answer.</summary>
    private static float OffTopic(Retrieval retrieval, Candidate best)
    {
        if (retrieval.Query.Groups.Any(g => g.FromHistory))
        {
            return 0;
        }

        var known = retrieval.Index.KnownQuestionsOf(best.Hit.Unit).SelectMany(q => q.Terms);
        var share = best.Meaning.Share([.. retrieval.Index.TermsOf(best.Hit.Unit.Passage), .. known]);
        return MathF.Max(0, 1 - (share / OnTopicShare));
    }

    /// <summary>A name is one among several in a sentence; only a question like this one tells that it is the name asked for.</summary>
    private static bool IsKnownForKind(ReadQuestion question, Candidate best) =>
        question.Kind == QuestionKind.Name ? best.Known.ClosestOfKind > NameLikeness : best.Known.AnyOfKind;

    /// <summary>What it costs that the sentence is known for no question of this kind.</summary>
    private static float MissingKind(ReadQuestion question) =>
        QuestionReader.IsStrict(question.Text, question.Kind) ? 1.47f : question.Kind is QuestionKind.How or QuestionKind.YesNo ? 0.31f : 0;

    /// <summary>"Who was the interpreter" cannot be answered from articles that speak of no interpreter in any word.</summary>
    private static bool SeeksUnknown(ReadQuestion question, Retrieval retrieval) =>
        question.Kind is QuestionKind.Who or QuestionKind.Name && question.Language == Language.Arabic
        && QuestionReader.Sought(question.Text) is { } sought
        && retrieval.Query.Groups.FirstOrDefault(g => g.Word == sought) is { IsKnown: false };

    /// <summary>"How many ships" is answered only by a number beside ships, in some word, or where that very thing is known to be counted.</summary>
    private static bool CountsWhatIsAsked(ReadQuestion question, Retrieval retrieval, Candidate best)
    {
        if (question.Kind != QuestionKind.HowMany || QuestionReader.Counted(question.Text) is not { } counted
            || retrieval.Query.Groups.FirstOrDefault(g => g.Word == counted) is not { } group)
        {
            return true;
        }

        var words = group.Variants.Select(v => v.Stem).Where(s => s != Vocabulary.Unknown).ToHashSet();
        return retrieval.Index.KnownQuestionsOf(best.Hit.Unit).Any(q => q.Kind == QuestionKind.HowMany && q.Terms.Any(words.Contains))
            || StandsByANumber(retrieval.Index.AnalysisOf(best.Hit.Unit), words);
    }

    private static bool StandsByANumber(SentenceAnalysis sentence, HashSet<int> words)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var nearby = Enumerable.Range(i - NumberReach, (2 * NumberReach) + 1).Where(j => j >= 0 && j < sentence.Tokens.Count);
            if ((words.Contains(sentence.Stems[i]) || words.Contains(sentence.BareStems[i])) && nearby.Any(j => TypedSpans.IsNumber(sentence.Tokens[j].Text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sentence that ends in a colon with nothing after it promises a list that the article does not hold.</summary>
    private static bool AnnouncesOnly(ReadQuestion question, Candidate best) =>
        question.Kind is QuestionKind.What or QuestionKind.List or QuestionKind.Name or QuestionKind.Quote
        && best.Hit.Unit.Text.EndsWith(':')
        && ReferenceEquals(best.Hit.Unit.Sentence, best.Hit.Unit.Passage.Paragraph.Sentences[^1]);

    private static float Logistic(float x) => 1 / (1 + MathF.Exp(-x));
}
