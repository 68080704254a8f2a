namespace Bot.Search.Ranking;

/// <summary>How near a sentence comes to a question by the learned vectors; all 0 where there are none.</summary>
/// <param name="Nearness">How much of the question's idf is held by letters or, in part, by what comes near.</param>
/// <param name="Missing">How near it comes to the words that it does not surely hold.</param>
/// <param name="Whole">The cosine of the whole.</param>
/// <param name="News">How near its words that are not the question's come to those that are.</param>
internal readonly record struct SentenceMeaning(float Nearness, float Missing, float Whole, float News)
{
    public static SentenceMeaning Of(SentenceReading sentence, QuestionReading question, float[] near, float[] news, float whole) => new(
        PassageMeaning.Nearness(near, sentence.Best, question.Weights),
        PassageMeaning.Missing(near, sentence.Best, question.Weights),
        whole,
        RankFeatures.Coverage(news, question.Weights));
}
