using Bot.Languages;
using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>Inputs of the model that tells whether the best sentence answers a question of which no other questions are known.</summary>
internal static class AnswerableFeatures
{
    /// <summary>Brings sums of idf to about 0 to 1.</summary>
    private const float IdfScale = 30;
    private const float WordScale = 8;

    /// <summary>The idf of a word that none of some 80,000 passages holds.</summary>
    private const float IdfAmongMany = 12;

    /// <summary>What <see cref="Of"/> gives, in order; all about 0 to 1.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always", .. RankFeatures.ByKind("kind"), "words asked",
        "coverage", "opening", "heading", "density", "density around the wanted kind", "rarest word", "rarest word in the sentence",
        "idf held", "idf missing", "heaviest missing idf", "words missing", "missing names and numbers", "unknown words",
        .. PassageMeaning.Names, .. AnswerableMargins.Names,
    ];

    /// <summary>
    /// What <see cref="AmongFew"/> gives: the same, and what few passages do not tell by themselves; all of it once more, the more the fewer
    /// passages there are, for a word that the articles lack tells most where there are hardly any, and again, the more the longer the question is.
    /// </summary>
    public static IReadOnlyList<string> FewNames { get; } =
        [.. Plain, .. Plain.Select(name => name + ", the fewer"), .. Plain.Skip(1).Select(name => name + ", the longer")];

    private static IEnumerable<string> Plain => [.. Names, "in another language", .. WantedFeatures.Names, .. RarityFeatures.Names];

    /// <summary>Inputs of the model for few passages.</summary>
    public static float[] AmongFew(Retrieval retrieval, Candidate best)
    {
        var reading = AnswerReading.Of(retrieval, best);
        var isForeign = LanguageDetector.Detect(retrieval.Query.Text) is { } language && language != best.Hit.Unit.Document.Language;
        float[] features =
        [
            .. Common(retrieval, best, reading), RankFeatures.Is(isForeign), .. WantedFeatures.Of(retrieval, best, reading), .. RarityFeatures.Of(reading, retrieval.Index),
        ];
        var fewness = 1 - (retrieval.Index.Parts.PassageTerms.IdfOf(Vocabulary.Unknown) / IdfAmongMany);
        var length = Length(reading.Question);
        return [.. features, .. features.Select(feature => feature * fewness), .. features.Skip(1).Select(feature => feature * length)];
    }

    public static float[] Of(Retrieval retrieval, Candidate best) => Common(retrieval, best, AnswerReading.Of(retrieval, best));

    private static float[] Common(Retrieval retrieval, Candidate best, AnswerReading reading)
    {
        var (query, question, passage, sentence) = reading;
        var features = new List<float>(Names.Count) { 1 };
        RankFeatures.AddByKind(question.Kind, 1, features);
        features.Add(Length(question));
        AddHeld(passage, sentence, question, features);
        AddMissing(query, passage, question, features);
        features.AddRange(passage.Meaning);
        features.AddRange(AnswerableMargins.Of(retrieval, best, passage, question));
        return [.. features];
    }

    private static float Length(QuestionReading question) => MathF.Log(1 + question.Weights.Length) / 3;

    private static void AddHeld(PassageReading passage, SentenceReading sentence, QuestionReading question, List<float> features) => features.AddRange(
    [
        RankFeatures.Coverage(passage.Best, question.Weights), passage.OpeningCoverage(question.Weights), passage.Heading.Coverage,
        passage.Sentences.Max(s => s.Density), sentence.TypedDensity,
        question.Rarest < 0 ? 0 : passage.Best[question.Rarest], question.Rarest < 0 ? 0 : sentence.Best[question.Rarest],
    ]);

    /// <summary>Also in idf as it is, not as a share of the question's: three rare words held say more than one.</summary>
    private static void AddMissing(Query query, PassageReading passage, QuestionReading question, List<float> features)
    {
        var (heaviest, unknown, words) = (0f, 0f, 0);
        for (var g = 0; g < question.Weights.Length; g++)
        {
            var isHeld = RankFeatures.IsSure(passage.Best[g]);
            heaviest = isHeld ? heaviest : MathF.Max(heaviest, question.Weights[g]);
            words += isHeld ? 0 : 1;
            unknown += query.Groups[g].IsKnown ? 0 : question.Weights[g];
        }

        var held = RankFeatures.SureCoverage(passage.Best, question.Weights);
        features.AddRange([held * question.Idf / IdfScale, (1 - held) * question.Idf / IdfScale, heaviest * question.Idf / IdfScale]);
        features.AddRange([words / WordScale, RankFeatures.MissingTold(passage.Best, question), unknown]);
    }
}
