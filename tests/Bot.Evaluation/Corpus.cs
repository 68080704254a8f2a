using Bot.Answers;
using Bot.Cli;
using Bot.Evaluation.Spans;
using Bot.Languages;
using Bot.Search;
using Bot.Search.Ranking;
using Microsoft.Extensions.AI;

namespace Bot.Evaluation;

/// <summary>An index with questions about it, from which groups to learn from are made.</summary>
internal sealed class Corpus(SearchIndex index, List<SquadQuestion> questions)
{
    private const int Read = 40;
    private const int SentencesRead = 30;

    /// <param name="squad">A SQuAD-format file.</param>
    /// <param name="distractors">Further passages; those that stand among the file's are left out.</param>
    /// <param name="apart">A file of the same format: questions whose passage stands among its own are left out.</param>
    public static Corpus Open(string squad, string? distractors, string? apart = null)
    {
        var (articles, questions) = SquadFile.Read([squad]);
        var texts = Texts(articles);
        if (apart is not null)
        {
            var others = new Overlap(Texts(SquadFile.Read([apart]).Articles));
            questions.RemoveAll(q => others.Holds(texts[q.Passage]));
        }

        articles.AddRange(distractors is null ? [] : Without(texts, SquadFile.Distractors(distractors)));
        return new Corpus(IndexProvider.Build(SquadFile.Knowledge(articles)), questions);
    }

    /// <summary>Every question with the passages found for it.</summary>
    public async Task<List<TrainingGroup>> PassagesAsync()
    {
        var groups = new List<TrainingGroup>();
        foreach (var question in questions)
        {
            var (scores, inputs, _) = await FindAsync(question, null);
            groups.Add(new TrainingGroup(
                question.Article,
                [.. inputs.Passages.Select(i => i.Features)],
                [.. inputs.Passages.Select(i => scores.PassageScore(i.Position))],
                [.. inputs.Passages.Select(i => scores.Units.Passages[i.Position] == question.Passage ? 1f : 0f)]));
        }

        return groups;
    }

    /// <summary>Every question with sentences that may answer it: of its own passage, or of all those found.</summary>
    public async Task<List<TrainingGroup>> SentencesAsync(bool passageGiven, RankModel? passages)
    {
        var groups = new List<TrainingGroup>();
        foreach (var question in questions)
        {
            var (scores, inputs, _) = await FindAsync(question, passageGiven ? question.Passage : null);
            if (passages is not null)
            {
                LearnPassages(scores, inputs, passages);
            }

            var chosen = inputs.Sentences.Where(i => !passageGiven || PassageOf(scores, i) == question.Passage)
                .OrderByDescending(i => scores.SentenceScore(i.Position)).Take(SentencesRead).ToList();
            groups.Add(new TrainingGroup(
                question.Article,
                [.. chosen.Select(i => i.Features)],
                [.. chosen.Select(i => scores.SentenceScore(i.Position))],
                [.. chosen.Select(i => PassageOf(scores, i) == question.Passage && Holds(scores.Units.Sentences[i.Position], question) ? 1f : 0f)]));
        }

        return groups;
    }

    /// <summary>Every question with the spans of the first sentence that holds its answer.</summary>
    public List<SpanGroup> Spans()
    {
        var groups = new List<SpanGroup>();
        foreach (var question in questions.Where(SpanGroup.IsShort))
        {
            var right = index.Sentences.FirstOrDefault(s => s.Passage.Index == question.Passage && Holds(s.Index, question));
            if (right is not null)
            {
                var found = new Retrieval(index, index.Queries.Build(question.Question), [], [new Hit(right, 0, () => [])]);
                var read = new ReadQuestion(question.Question, QuestionReader.KindOf(question.Question), Language.Arabic);
                groups.Add(SpanGroup.Of(question, CandidateRanker.Rank(read, found)[0]));
            }
        }

        return groups;
    }

    private static List<string> Texts(List<SquadArticle> articles) => [.. articles.SelectMany(a => a.Paragraphs)];

    private static IEnumerable<SquadArticle> Without(List<string> texts, List<SquadArticle> articles)
    {
        var overlap = new Overlap(texts);
        return articles.Select(a => a with { Paragraphs = a.Paragraphs.FindAll(p => !overlap.Holds(p)) }).Where(a => a.Paragraphs.Count > 0);
    }

    private static void LearnPassages(SignalScores scores, RankInputs inputs, RankModel passages)
    {
        var learned = new float[scores.Units.Passages.Length];
        var read = inputs.Passages.ConvertAll(i => passages.Score(i.Features));
        for (var i = 0; i < read.Count; i++)
        {
            learned[inputs.Passages[i].Position] = read[i] - read.Min();
        }

        scores.Learn(learned, new float[scores.Units.Sentences.Length]);
    }

    private static int PassageOf(SignalScores scores, RankInput sentence) =>
        scores.Units.Passages[scores.Units.PassageOf[sentence.Position]];

    private bool Holds(int sentence, SquadQuestion question)
    {
        var unit = index.Sentences[sentence];
        var start = unit.Sentence.Span.Start - unit.Passage.Paragraph.Span.Start;
        return question.Answers.Any(a => a.Start >= start && a.Start < start + unit.Sentence.Span.Length);
    }

    private async Task<(SignalScores Scores, RankInputs Inputs, Query Query)> FindAsync(SquadQuestion question, int? within)
    {
        var query = index.Queries.Build(question.Question);
        var embedding = await index.Embeddings.GenerateVectorAsync(question.Question);
        var passage = within is { } p ? index.Passages[p] : null;
        var scores = SignalScores.Of(index, query, index.Latent, embedding.Span, QueryContext.None with { Within = passage });
        return (scores, RankInputs.Of(index, query, scores, passage, Read), query);
    }
}
