using Bot.Search;
using Bot.Search.Ranking;

namespace Bot.Answers.Answerable;

/// <summary>Inputs of the model that tells whether the best sentence answers a question of which no other questions are known.</summary>
internal static class AnswerableFeatures
{
    /// <summary>What <see cref="Of"/> gives, in order; all about 0 to 1.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always", "coverage", "sure coverage", "sentence's coverage", "sentence's sure coverage", "neighbours", "density",
        "rarest word", "heaviest missing word", "missing names and numbers", "unknown words", "share", "share above the next passage",
        "lead of the passage", "lead of the sentence", "agreement", "words asked", "wanted kind", "wanted kind missing", "density around the wanted kind",
        .. RankFeatures.ByKind("coverage"), .. PassageMeaning.Names,
    ];

    public static float[] Of(Retrieval retrieval, Candidate best)
    {
        var index = retrieval.Index;
        var question = new QuestionReading(retrieval.Query, index);
        var number = best.Hit.Unit.Passage.Index;
        var passage = PassageReading.Of(number, question, index);
        var sentence = passage.Sentences[best.Hit.Unit.Index - index.Units.FirstSentence[number]];
        var features = new List<float>(Names.Count) { 1 };
        AddCoverage(passage, sentence, question, features);
        AddMissing(retrieval, passage, question, features);
        AddMargins(retrieval, best, features);
        features.Add(MathF.Log(1 + question.Weights.Length) / 3);
        features.Add(RankFeatures.Is(sentence.Typed.Count > 0));
        features.Add(RankFeatures.Is(sentence.Typed.Count == 0 && question.Wanted != 0));
        features.Add(sentence.TypedDensity);
        RankFeatures.AddByKind(question.Kind, RankFeatures.Coverage(passage.Best, question.Weights), features);
        features.AddRange(passage.Meaning);
        return [.. features];
    }

    private static void AddCoverage(PassageReading passage, SentenceReading sentence, QuestionReading question, List<float> features) => features.AddRange(
    [
        RankFeatures.Coverage(passage.Best, question.Weights), RankFeatures.SureCoverage(passage.Best, question.Weights),
        sentence.Coverage, sentence.SureCoverage, sentence.Neighbours, sentence.Density,
    ]);

    private static void AddMissing(Retrieval retrieval, PassageReading passage, QuestionReading question, List<float> features)
    {
        var (heaviest, unknown) = (0f, 0f);
        for (var g = 0; g < question.Weights.Length; g++)
        {
            heaviest = passage.Best[g] == 0 ? MathF.Max(heaviest, question.Weights[g]) : heaviest;
            unknown += retrieval.Query.Groups[g].IsKnown ? 0 : question.Weights[g];
        }

        features.Add(question.Rarest < 0 ? 0 : passage.Best[question.Rarest]);
        features.AddRange([heaviest, RankFeatures.MissingTold(passage.Best, question), unknown]);
    }

    /// <summary>How far ahead of the others it is, and whether passage and sentence were found on their own.</summary>
    private static void AddMargins(Retrieval retrieval, Candidate best, List<float> features)
    {
        var own = best.Hit.Unit.Passage;
        var share = best.Meaning.Share(retrieval.Index.TermsOf(own));
        var next = retrieval.Passages.FirstOrDefault(p => p.Passage.Index != own.Index);
        var rival = retrieval.Sentences.FirstOrDefault(s => s.Unit.Passage.Index != own.Index);
        var found = retrieval.Passages.FirstOrDefault(p => p.Passage.Index == own.Index);
        features.Add(share);
        features.Add(share - (next is null ? 0 : best.Meaning.Share(retrieval.Index.TermsOf(next.Passage))));
        features.Add(found is null || next is null ? 0 : found.Score - next.Score);
        features.Add(rival is null ? 0 : best.Hit.Score - rival.Score);
        features.Add(RankFeatures.Is(retrieval.Passages.Count > 0 && retrieval.Passages[0].Passage.Index == own.Index));
    }
}
