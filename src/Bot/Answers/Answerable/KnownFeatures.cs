using Bot.Languages;
using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>Inputs of the model that tells whether the best sentence answers a question, where it is known what questions it answers.</summary>
internal sealed class KnownFeatures
{
    /// <summary>Brings sums of idf to about 0 to 1.</summary>
    private const float IdfScale = 8;
    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();
    private readonly List<float> _features = new(ListedNames.Count);
    private readonly KnownReading _reading;
    private readonly Retrieval _retrieval;
    private readonly Candidate _best;

    private KnownFeatures(ReadQuestion question, Retrieval retrieval, Candidate best)
    {
        _reading = new KnownReading(question, retrieval, best);
        (_retrieval, _best) = (retrieval, best);
    }

    /// <summary>What <see cref="Of"/> gives, in order, where no unanswered questions are listed; all about 0 to 1.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always", .. Kinds.Select(k => $"kind, {k}"),
        "known for none of the kind", "known for no how or whether", "asks for a number and has none", "asks for a name and has none", "asks for an hour or a day and has none", "counts something else", "leans on what came before",
        .. WithKinds("share of a known question of the kind"),
        "words asked", "idf", "missing in the passage", "unknown", "missing names and numbers", "nearness to what is missing", .. WithKinds("heaviest missing"), "first word held", "passage",
        "known", .. WithKinds("known of the kind"), "three known of the kind",
    ];

    /// <summary>The same where they are.</summary>
    public static IReadOnlyList<string> ListedNames { get; } =
    [
        .. Names,
        "unanswered", .. WithKinds("unanswered of the kind"), "three unanswered of the kind", .. WithKinds("words of the unanswered"), .. WithKinds("beginning of the unanswered"),
    ];

    /// <param name="question">What is asked.</param>
    /// <param name="retrieval">What was found.</param>
    /// <param name="best">The best sentence of it.</param>
    /// <param name="passOver">In training: the unanswered question that is asked.</param>
    public static float[] Of(ReadQuestion question, Retrieval retrieval, Candidate best, string? passOver = null)
    {
        var features = new KnownFeatures(question, retrieval, best);
        features.AddKind();
        features.AddWords();
        features.AddListed(passOver);
        return [.. features._features];
    }

    private void AddKind()
    {
        var question = _reading.Question;
        var isMissing = !_best.Known.AnyOfKind;
        _features.Add(1);
        _features.AddRange(Kinds.Select(k => RankFeatures.Is(k == question.Kind)));
        _features.Add(RankFeatures.Is(isMissing && QuestionReader.IsStrict(question.Text, question.Kind)));
        _features.Add(RankFeatures.Is(isMissing && question.Kind is QuestionKind.How or QuestionKind.YesNo));
        _features.Add(RankFeatures.Is(question.Kind is QuestionKind.When or QuestionKind.HowMany && !_best.Typed));
        _features.Add(RankFeatures.Is(question.Kind is QuestionKind.Who or QuestionKind.Name or QuestionKind.Where && !_best.Typed));
        _features.Add(RankFeatures.Is(question.Kind == QuestionKind.When && !TimeAsked.IsIn(_best.View, question.Text)));
        _features.Add(RankFeatures.Is(!AskedThing.IsCounted(question.Kind, _retrieval, _best)));
        _features.Add(RankFeatures.Is(_retrieval.Query.Groups.Any(g => g.FromHistory)));
        AddWithKinds(_reading.ShareOfKind());
    }

    private void AddWords()
    {
        var asked = _reading.Asked;
        var soft = _reading.Held.Zip(_reading.Near, MathF.Max).ToArray();
        _features.AddRange([MathF.Log(1 + asked.Count) / 3, asked.Idf / IdfScale / 4]);
        _features.Add(asked.Missing(_reading.HeldByPassage, _ => true) * asked.Idf / IdfScale / 2);
        _features.Add(asked.Missing(_reading.IsKnown, _ => true) * asked.Idf / IdfScale);
        _features.Add(asked.Missing(_reading.Held, g => _reading.IsTold[g]));
        _features.Add(NearMissing());
        AddWithKinds(soft.Zip(asked.Weights, (held, weight) => (1 - held) * weight).DefaultIfEmpty().Max());
        _features.Add(_reading.First < 0 ? 1 : _reading.Held[_reading.First]);
        _features.Add(_best.Hit.Signals.First(s => s.Name == "passage").Value);
    }

    private float NearMissing() =>
        _reading.Held.Zip(_reading.Near, (held, near) => held < 0.5f ? near : 0).Zip(_reading.Asked.Weights, (near, weight) => near * weight).Sum();

    private void AddListed(string? passOver)
    {
        var document = _best.Hit.Unit.Document;
        var likeness = ListedQuestions.Of(document, _retrieval.Index).To(_reading.Asked, _reading.Question, passOver);
        _features.Add(likeness.Known.Plain);
        AddWithKinds(likeness.Known.OfKind);
        _features.Add(likeness.Known.ThreeOfKind);
        if (KnownModel.IsListed(document))
        {
            _features.Add(likeness.Unanswered.Plain);
            AddWithKinds(likeness.Unanswered.OfKind);
            _features.Add(likeness.Unanswered.ThreeOfKind);
            AddWithKinds(likeness.Words.Content);
            AddWithKinds(likeness.Words.Beginning);
        }
    }

    /// <summary>For every kind of question, and once more for each alone: what tells with "how many" tells less with "what".</summary>
    private static IEnumerable<string> WithKinds(string name) => RankFeatures.ByKind(name).Prepend(name);

    private void AddWithKinds(float value)
    {
        _features.Add(value);
        RankFeatures.AddByKind(_reading.Question.Kind, value, _features);
    }
}
