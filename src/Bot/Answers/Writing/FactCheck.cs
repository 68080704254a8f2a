using System.Collections.Frozen;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>
/// Holds the numbers, dates, names and words of a statement to its passage. Names are those of the glossary, words in Latin
/// letters that begin with a capital, and Latin words amid Arabic; an Arabic name outside the glossary counts as a word only.
/// </summary>
internal static class FactCheck
{
    private const double ShareSameLanguage = 0.5;
    private const double ShareOtherLanguage = 0.34;

    private static readonly FrozenSet<string> NamingKinds =
        FrozenSet.ToFrozenSet(["person", "place", "country", "people", "treaty", "operation", "organisation", "work", "ship"]);

    private static readonly FrozenSet<string> Days =
        "monday tuesday wednesday thursday friday saturday sunday الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد".Split(' ').ToFrozenSet();

    /// <summary>Null when everything is borne out.</summary>
    public static ClaimFault? Of(string statement, PassageFacts facts)
    {
        var tokens = TextAnalyzer.Tokenize(statement);
        var names = facts.Concepts.Find(tokens);
        return !NumbersHold(tokens, facts) ? ClaimFault.Number
            : !DatesHold(statement, tokens, facts) ? ClaimFault.Date
            : !NamesHold(names, tokens, facts) || !CapitalsHold(statement, tokens, facts) ? ClaimFault.Name
            : !WordsHold(tokens, names, facts) ? ClaimFault.Unsupported
            : null;
    }

    private static bool NumbersHold(List<Token> tokens, PassageFacts facts) =>
        tokens.TrueForAll(t => t.IsNumber ? facts.HasNumber(t.Text) : NumberWords.ValueOf(t.Text) is not { } value || facts.HasNumber(value) || facts.HasWord(t.Text));

    private static bool DatesHold(string statement, List<Token> tokens, PassageFacts facts)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var month = MonthNames.At(tokens, i);
            if (month.Month > 0 && IsMeant(statement, tokens, i, month.Length) && !facts.HasMonth(month.Month))
            {
                return false;
            }
        }

        return tokens.TrueForAll(t => !Days.Contains(t.Text) || facts.HasWord(t.Text));
    }

    /// <summary>"may", "mar", «اب» and «ماي» are months beside a number only; English months begin with a capital.</summary>
    private static bool IsMeant(string statement, List<Token> tokens, int at, int length)
    {
        var beside = (at > 0 && tokens[at - 1].IsNumber) || (at + length < tokens.Count && tokens[at + length].IsNumber);
        return tokens[at].Text.Length <= 3 ? beside : !tokens[at].IsLatin || char.IsUpper(statement[tokens[at].Start]);
    }

    private static bool NamesHold(List<ConceptMatcher.Match> names, List<Token> tokens, PassageFacts facts) => names.TrueForAll(name =>
        !name.Terms.Any(term => facts.Concepts.EntryOf(term) is { } entry && NamingKinds.Contains(entry.Kind))
        || facts.HasName(name)
        || tokens.GetRange(name.First, name.Count).TrueForAll(t => Lexicon.IsFunctionWord(t.Text) || facts.HasWord(t.Text)));

    private static bool CapitalsHold(string statement, List<Token> tokens, PassageFacts facts)
    {
        var isArabic = LanguageDetector.Detect(statement) == Language.Arabic;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var isName = token.IsLatin && (isArabic || (char.IsUpper(statement[token.Start]) && (i > 0 || Lexicon.ArabicFor(token.Text).Count == 0)));
            if (isName && !Lexicon.IsFunctionWord(token.Text) && MonthNames.At(tokens, i).Month == 0 && !IsNamed(tokens, i, facts))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNamed(List<Token> tokens, int at, PassageFacts facts) =>
        facts.HasWord(tokens[at].Text) || facts.Concepts.Find(tokens).Exists(name => name.First <= at && at < name.First + name.Count && facts.HasName(name));

    private static bool WordsHold(List<Token> tokens, List<ConceptMatcher.Match> names, PassageFacts facts)
    {
        var carrying = Enumerable.Range(0, tokens.Count).Where(i => !Lexicon.IsFunctionWord(tokens[i].Text)).ToList();
        var held = carrying.Count(i => facts.HasWord(tokens[i].Text) || tokens[i].IsNumber
            || names.Exists(name => name.First <= i && i < name.First + name.Count && facts.HasName(name)));
        var share = carrying.Exists(i => tokens[i].IsLatin) ? ShareOtherLanguage : ShareSameLanguage;
        return carrying.Count == 0 || held >= share * carrying.Count;
    }
}
