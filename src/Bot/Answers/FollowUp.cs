using System.Collections.Frozen;
using Bot.Languages;

namespace Bot.Answers;

/// <summary>Tells whether a question can be understood without the conversation before it: whether it has a subject of its own.</summary>
internal static class FollowUp
{
    private const int FewWords = 1;

    /// <summary>So many words that name something make a question whole, however it begins.</summary>
    private const int NamesEnough = 2;

    private static readonly FrozenSet<string> Openings =
        "وكيف وماذا ومن ومتي واين وكم وهل ولماذا واي وباي وما ولمن وبماذا وفي وعلي والي وليش وشو ووين وفين and then so".Split(' ').ToFrozenSet();

    private static readonly string[] Turns = ["ماذا عن ", "وماذا عن ", "شو عن ", "وشو عن ", "طب و", "what about ", "how about ", "and what about "];

    private static readonly FrozenSet<string> Pronouns =
        "هو هي هم هما هذا هذه ذلك تلك هناك حينها عندها بعدها قبلها منه منها عنه عنها فيه فيها له لها به بها they he she it him her them there that this his their its".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Copulas = "هو هي هم هما".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Asking = "من ما ومن وما مين شو شنو وش".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Being = "is are was were".Split(' ').ToFrozenSet();
    private static readonly string[] Attached = ["ه", "ها", "هم", "هما"];

    public static bool Leans(string question)
    {
        var words = TextAnalyzer.Tokenize(question);
        if (words.Count == 0)
        {
            return false;
        }

        var carrying = words.Count(w => !Lexicon.IsFunctionWord(w.Text));
        var names = words.Count(w => Names(w, question));
        var text = string.Join(' ', words.Select(w => w.Text)) + " ";
        return carrying <= FewWords
            || Array.Exists(Turns, turn => text.StartsWith(turn, StringComparison.Ordinal))
            || (Openings.Contains(words[0].Text) && names < NamesEnough)
            || Enumerable.Range(0, words.Count).Any(i => PointsBack(words, i, question))
            || (carrying <= 2 && names == 0 && words.Exists(w => HasAttached(w, question)));
    }

    /// <summary>A pronoun points out of the question when nothing before it in the question can be meant.</summary>
    private static bool PointsBack(List<Token> words, int at, string question)
    {
        var word = words[at].Text;
        var before = at == 0 ? "" : words[at - 1].Text;
        var isLast = at == words.Count - 1;
        var isSubject = Pronouns.Contains(word)
            && !(Copulas.Contains(word) && Asking.Contains(before) && !isLast)
            && !(word == "there" && Being.Contains(before))
            && !(word == "that" && !isLast && !Being.Contains(before));
        return isSubject && !words.Take(at).Any(w => Names(w, question)) && words.Take(at).Count(w => !Lexicon.IsFunctionWord(w.Text)) < NamesEnough;
    }

    /// <summary>Whether a word is definite or a name, as far as its form tells.</summary>
    private static bool Names(Token word, string question) =>
        (WordKinds.Of(word.Text) & (WordTraits.Definite | WordTraits.Name)) != 0
        || (word.IsLatin && word.Start > 0 && char.IsAsciiLetterUpper(question[word.Start]) && !Lexicon.IsFunctionWord(word.Text));

    /// <summary>«أمره»: a pronoun grown to the end; in the text as written, where it differs from the ending of a feminine noun.</summary>
    private static bool HasAttached(Token word, string question) =>
        word.End - word.Start > 3 && !Lexicon.IsFunctionWord(word.Text) && Array.Exists(Attached, ending => question.AsSpan(word.Start, word.End - word.Start).EndsWith(ending));
}
