using System.Numerics.Tensors;
using Bot.Answers;
using Bot.Answers.Answerable;
using Bot.Languages;
using Bot.Search;
using Bot.Tests.Support;

namespace Bot.Tests.Answers;

public sealed class ListedQuestionsTests
{
    private const float Rounding = 1e-5f;

    [Theory]
    [InlineData("متى وصل مولوتوف إلى برلين؟")]
    [InlineData("من هو وزير خارجية الاتحاد السوفيتي الذي زار ألمانيا في نوفمبر وبماذا طالب هتلر في بلغاريا وفنلندا؟")]
    [InlineData("كم عدد الفرق الألمانية التي دخلت رومانيا؟")]
    [InlineData("question #u17")]
    [InlineData("شو صار بين هتلر ومولوتوف؟")]
    [InlineData("كم كان طول جدار برلين؟")]
    [InlineData("؟")]
    [InlineData("Who wrote the first draft of the pact?")]
    public async Task The_nearest_are_those_that_a_comparison_one_by_one_finds(string question)
    {
        var index = await AnswerBench.Shipped.IndexAsync();
        var asked = new WordsAsked(index.Queries.Build(question), index);
        var kind = QuestionReader.KindOf(question);

        var likeness = ListedQuestions.Of(index.Knowledge.Documents[0], index).To(asked, new ReadQuestion(question, kind, Language.Arabic));

        var oneByOne = OneByOne(index, asked, kind);
        AssertAlike(oneByOne[true], likeness.Known);
        AssertAlike(oneByOne[false], likeness.Unanswered);
    }

    [Fact]
    public async Task A_word_that_was_asked_before_comes_as_near_in_another_question_of_whatever_kind()
    {
        var index = await AnswerBench.Shipped.IndexAsync();
        var listed = ListedQuestions.Of(index.Knowledge.Documents[0], index);
        foreach (var text in new[] { "ما موقف الجيران من معاهدة السلام؟", "متى وافق الجيران على السلام؟", "ما السلام الذي أراده الجيران؟" })
        {
            var (asked, read) = (new WordsAsked(index.Queries.Build(text), index), ReadQuestion.Of(text));
            var likeness = listed.To(asked, read);

            var oneByOne = OneByOne(index, asked, read.Kind);
            AssertAlike(oneByOne[true], likeness.Known);
            AssertAlike(oneByOne[false], likeness.Unanswered);
        }
    }

    [Fact]
    public void Less_than_the_least_that_must_be_answered_is_too_little()
    {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var (asked, answered, likeness) = (random.NextSingle(), random.NextSingle(), random.NextSingle());
            var least = WordsAsked.LeastAnswered(asked, likeness);

            Assert.True(answered > least || 2 * asked * answered / (asked + answered) <= likeness, $"{asked} {answered} {likeness}");
            Assert.True(answered <= least + 0.01f || 2 * asked * answered / (asked + answered) >= likeness - 0.03f, $"{asked} {answered} {likeness}");
        }
    }

    [Fact]
    public async Task A_listed_question_that_is_passed_over_is_not_the_nearest()
    {
        var index = await AnswerBench.Shipped.IndexAsync();
        var document = index.Knowledge.Documents[0];
        var listed = ListedQuestions.Of(document, index);
        var text = document.Unanswered[0];
        var (asked, read) = (new WordsAsked(index.Queries.Build(text), index), ReadQuestion.Of(text));

        Assert.True(listed.To(asked, read, text).Unanswered.OfKind < listed.To(asked, read).Unanswered.OfKind);
    }

    private static void AssertAlike(Nearest expected, Nearest actual)
    {
        Assert.Equal(expected.Plain, actual.Plain, Rounding);
        Assert.Equal(expected.OfKind, actual.OfKind, Rounding);
        Assert.Equal(expected.ThreeOfKind, actual.ThreeOfKind, Rounding);
    }

    /// <summary>The definition: each listed question by itself, word by word.</summary>
    private static Dictionary<bool, Nearest> OneByOne(SearchIndex index, WordsAsked asked, QuestionKind kind)
    {
        var document = index.Knowledge.Documents[0];
        var nearest = new Dictionary<bool, Nearest> { [true] = new(), [false] = new() };
        var reader = new ListedReader(index.Concepts);
        var (same, words) = (asked.Stems(), asked.Groups.Select(group => index.Vectors!.Of(group).Values.ToArray()).ToArray());
        var texts = document.Questions.SelectMany(q => q.Value).Distinct().Select(text => (Text: text, IsAnswered: true)).Concat(document.Unanswered.Select(text => (Text: text, IsAnswered: false)));
        foreach (var (text, isAnswered) in texts)
        {
            var listed = reader.Read(text, isAnswered);
            string[] content = [.. listed.Content.Select(word => reader.Stems[word])];
            float[] held = [.. asked.Groups.Select((_, g) => listed.Terms.Select(t => same.TryGetValue(reader.Stems[t], out var s) && s.Group == g ? s.Trust : 0).Max())];
            if (held.Any(h => h > 0))
            {
                nearest[isAnswered].Add(HarmonicMean(asked, held, Share(index, content, word => same.ContainsKey(word) ? 1 : 0)));
            }

            if (listed.Kind == kind)
            {
                float[] near = [.. held.Select((h, g) => content.Select(word => Near(index, word, words[g])).Append(h).Max())];
                nearest[isAnswered].AddOfKind(HarmonicMean(asked, near, Share(index, content, word => same.ContainsKey(word) ? 1 : words.Select(w => Near(index, word, w)).Append(0).Max())));
            }
        }

        return nearest;
    }

    private static float Near(SearchIndex index, string word, float[] other)
    {
        var vector = index.Vectors!.Of(word);
        return other.Length == 0 || !vector.IsKnown ? 0 : MathF.Max(0, 0.9f * VectorIndex.Of(other.Length, 1, [vector.Values.ToArray()]).Similarity(0, new QueryVector(other)));
    }

    private static float Share(SearchIndex index, string[] content, Func<string, float> worth)
    {
        var idf = content.Select(word => index.Terms.IdfOf(index.Parts.Vocabulary.IdOf(word))).ToArray();
        return content.Zip(idf, (word, i) => worth(word) * i).Sum() / MathF.Max(idf.Sum(), 1e-6f);
    }

    private static float HarmonicMean(WordsAsked asked, float[] held, float answered)
    {
        var share = TensorPrimitives.Dot<float>(held, asked.Weights);
        return share + answered > 0 ? 2 * share * answered / (share + answered) : 0;
    }
}
