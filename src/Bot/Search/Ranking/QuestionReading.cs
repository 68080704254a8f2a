using Bot.Languages;

namespace Bot.Search.Ranking;

/// <summary>A question as the ranker reads it.</summary>
internal sealed class QuestionReading
{
    public QuestionReading(Query query, SearchIndex index, bool useVectors = true)
    {
        Kind = QuestionReader.KindOf(query.Text);
        Wanted = WantedBy(Kind);
        Meaning = useVectors && index.Vectors is { } vectors ? new QuestionMeaning(query, vectors) : null;
        Words = new QuestionWords(new WordLikeness(query, index.Parts.PassageTerms, index.Parts.Words), Meaning, index.Parts.Words);
        var idf = query.Groups.Select(g => g.Weight * Known(g, index.Parts.PassageTerms)).ToArray();
        Idf = MathF.Max(idf.Sum(), 1e-6f);
        Weights = Array.ConvertAll(idf, w => w / Idf);
        Told = [.. query.Groups.Select(g => (WordKinds.Of(g.Word) & (WordTraits.Digits | WordTraits.Name)) != 0)];
        Parts = QuestionWordClasses.Of(query.Groups, Weights, Told);
        Rarest = Weights.Length == 0 ? -1 : Array.IndexOf(Weights, Weights.Max());
    }

    public QuestionKind Kind { get; }

    public QuestionWords Words { get; }

    /// <summary>Null where there are no learned vectors.</summary>
    public QuestionMeaning? Meaning { get; }

    /// <summary>Each group's share of the question's idf; they sum to 1.</summary>
    public float[] Weights { get; }

    /// <summary>The sum of the groups' idf.</summary>
    public float Idf { get; }

    /// <summary>For each group whether it is a number or a name, which hardly have other words.</summary>
    public bool[] Told { get; }

    /// <summary>The weights of some of the groups alone: <see cref="QuestionWordClasses.Names"/>.</summary>
    public float[][] Parts { get; }

    /// <summary>The group that tells most.</summary>
    public int Rarest { get; }

    /// <summary>Traits of words that may answer; none when the question asks for no kind that can be told by a word.</summary>
    public WordTraits Wanted { get; }

    private static WordTraits WantedBy(QuestionKind kind) => kind switch
    {
        QuestionKind.When => WordTraits.Year | WordTraits.Calendar | WordTraits.Period,
        QuestionKind.HowMany => WordTraits.Digits | WordTraits.NumberWord,
        QuestionKind.Who or QuestionKind.Name => WordTraits.Name | WordTraits.Latin | WordTraits.PersonNoun,
        QuestionKind.Where => WordTraits.PlaceNoun,
        QuestionKind.Why => WordTraits.Reason,
        _ => WordTraits.None,
    };

    /// <summary>A word the corpus lacks counts by the rarest of what may stand for it, as one that may be missing in any passage.</summary>
    private static float Known(TermGroup group, TermStatistics statistics) =>
        group.Variants.Where(v => v.Stem != Vocabulary.Unknown).Select(v => statistics.IdfOf(v.Stem)).DefaultIfEmpty(statistics.IdfOf(Vocabulary.Unknown) / 2).First();
}
