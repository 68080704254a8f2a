using Bot.Languages;
using Bot.Search;
using Bot.Search.Vectors;

namespace Bot.Answers.Answerable;

/// <summary>A question seen through the best sentence and the questions it is known to answer; what they hold of each word is 0 to 1.</summary>
internal sealed class KnownReading
{
    private readonly SearchIndex _index;
    private readonly IReadOnlyList<KnownQuestion> _known;

    public KnownReading(ReadQuestion question, Retrieval retrieval, Candidate best)
    {
        var unit = best.Hit.Unit;
        _index = retrieval.Index;
        _known = _index.KnownQuestionsOf(unit);
        Question = question;
        Asked = new WordsAsked(retrieval.Query, _index);
        IsTold = [.. Asked.Groups.Select(g => (WordKinds.Of(g.Word) & (WordTraits.Digits | WordTraits.Name)) != 0)];
        var analysis = _index.AnalysisOf(unit);
        int[] terms = [.. _known.SelectMany(k => k.Terms), .. analysis.Stems, .. analysis.BareStems, .. analysis.NameTerms.SelectMany(t => t)];
        Held = Asked.HeldBy(terms);
        HeldByPassage = Asked.HeldBy(_known.SelectMany(k => k.Terms).Concat(_index.TermsOf(unit.Passage)));
        IsKnown = [.. Asked.Groups.Select(g => g.IsKnown ? 1f : 0f)];
        Near = NearestOf(terms.Distinct());
        First = FirstOf(question.Text);
    }

    public ReadQuestion Question { get; }

    public WordsAsked Asked { get; }

    /// <summary>Whether each word is a number or a name, which hardly have other words.</summary>
    public bool[] IsTold { get; }

    /// <summary>What the sentence or one of its questions holds.</summary>
    public float[] Held { get; }

    public float[] HeldByPassage { get; }

    /// <summary>Whether the articles hold it at all.</summary>
    public float[] IsKnown { get; }

    /// <summary>How near the sentence and its questions come by the learned vectors.</summary>
    public float[] Near { get; }

    /// <summary>The first word, which mostly names what is asked for or what was done; -1 for none.</summary>
    public int First { get; }

    /// <summary>The most of the question that one known question of the same kind holds.</summary>
    public float ShareOfKind() => _known.Where(k => k.Kind == Question.Kind).Select(k => Asked.Share(Asked.HeldBy(k.Terms))).DefaultIfEmpty().Max();

    /// <summary>How near any of the terms comes to each of the question's words.</summary>
    private float[] NearestOf(IEnumerable<int> terms)
    {
        var near = new float[Asked.Count];
        foreach (var vector in _index.Vectors is { } vectors ? terms.Select(vectors.Of).Where(vector => vector.IsKnown) : [])
        {
            Asked.AddNear(vector.Values, near);
        }

        return near;
    }

    private int FirstOf(string question)
    {
        var tokens = TextAnalyzer.Tokenize(question).ConvertAll(t => t.Text);
        return Asked.Groups.Select((g, i) => (Place: tokens.IndexOf(g.Word), Group: i)).Where(p => p.Place >= 0).OrderBy(p => p.Place).Select(p => p.Group).FirstOrDefault(-1);
    }
}
