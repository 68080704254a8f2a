using System.Collections.Frozen;
using Bot.Languages;

namespace Bot.Answers;

/// <summary>Tells whether a question can be understood without the conversation before it.</summary>
internal static class FollowUp
{
    private const int FewWords = 1;

    private static readonly FrozenSet<string> Openings =
        "وكيف وماذا ومن ومتي واين وكم وهل ولماذا واي وباي وما ولمن وبماذا وفي وعلي والي وليش وشو ووين وفين and then so".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Pronouns =
        "هو هي هم هما هذا هذه ذلك تلك هناك حينها عندها بعدها قبلها منه منها عنه عنها فيه فيها له لها به بها they he she it him her them there that this his their its".Split(' ').ToFrozenSet();

    /// <summary>The earlier message it leans on; null when it stands on its own or nothing came before.</summary>
    public static string? LeansOn(string question, IReadOnlyList<string> history)
    {
        if (history.Count == 0)
        {
            return null;
        }

        var words = TextAnalyzer.Tokenize(question).ConvertAll(t => t.Text);
        var carrying = words.Count(w => !Lexicon.IsFunctionWord(w));
        return words.Count > 0 && (Openings.Contains(words[0]) || carrying <= FewWords || words.Exists(Pronouns.Contains)) ? history[^1] : null;
    }
}
