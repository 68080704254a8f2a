using Bot.Languages;
using Bot.Search;

namespace Bot.Answers.Answerable;

/// <summary>Whether the articles know the thing whose number is asked for.</summary>
internal static class AskedThing
{
    private const int NumberReach = 3;

    /// <summary>"How many ships" is answered only by a number beside ships, in some word, or where that very thing is known to be counted.</summary>
    public static bool IsCounted(QuestionKind kind, Retrieval retrieval, Candidate best)
    {
        if (kind != QuestionKind.HowMany || QuestionReader.Counted(retrieval.Query.Text) is not { } counted
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
}
