using System.Runtime.CompilerServices;
using Bot.Answers.Writing;
using Bot.Caching;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>
/// From question to checked answer: reads what is asked, retrieves, has the writer compose, and lets nothing out that fails
/// the <see cref="CitationCheck"/>. Safe for concurrent use.
/// </summary>
public sealed class Answerer(IIndexProvider indexes, Retriever retriever, IAnswerWriter writer, AnswerMetrics metrics, QuestionCondenser? condenser = null)
{
    private readonly ConditionalWeakTable<SearchIndex, AnswerMemory> memories = [];
    private readonly Generations<string, TextReading> readings = new(AnswerMemory.Most);

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var answer = await FindAsync(question, cancellationToken);
        metrics.Given(answer);
        return answer;
    }

    private async Task<Answer> FindAsync(Question question, CancellationToken cancellationToken)
    {
        var reading = Read(question.Text);
        var language = question.Chosen ?? reading.Language ?? question.Preferred ?? Language.Arabic;
        if (reading.IsAboutTheBot)
        {
            return new Declined(language);
        }

        if (reading.SmallTalk is { } smallTalk)
        {
            return new SmallTalk(language, smallTalk);
        }

        var earlier = reading.LeansOn(question.History);
        var condensed = await CondenseAsync(question, earlier, language, cancellationToken);
        var text = condensed ?? question.Text;
        var history = condensed is null ? question.History : [];
        var memory = await MemoryAsync(cancellationToken);
        var asked = new AskedBefore(text, language, condensed is null ? earlier : null);
        if (memory?.Answers.Find(asked) is { } known)
        {
            return known;
        }

        var read = new ReadQuestion(text, QuestionReader.KindOf(text), language) { Progress = question.Progress };
        var retrieval = await RetrieveAsync(read, history, cancellationToken);
        var written = await writer.WriteAsync(read, retrieval, cancellationToken);
        var answer = CitationCheck.Enforce(written);
        metrics.Checked(passed: ReferenceEquals(written, answer));
        MemoryOf(retrieval.Index)?.Answers.Keep(asked, answer);
        return answer;
    }

    private TextReading Read(string text)
    {
        if (readings.Find(text) is { } known)
        {
            return known;
        }

        var reading = TextReading.Of(text);
        readings.Keep(text, reading);
        return reading;
    }

    private async Task<AnswerMemory?> MemoryAsync(CancellationToken cancellationToken) => MemoryOf(await indexes.GetAsync(cancellationToken));

    /// <summary>It lives as long as its index. Null where an answer depends on more: a model writes it or embeds the question, or the index has only what one query needs.</summary>
    private AnswerMemory? MemoryOf(SearchIndex index) =>
        writer is ExtractiveWriter && index is { Endpoint: null, Corpus: null, Narrowed: null } ? memories.GetOrCreateValue(index) : null;

    /// <summary>A follow-up as a question of its own; null without a model, or when it stands on its own already.</summary>
    private async Task<string?> CondenseAsync(Question question, string? earlier, Language language, CancellationToken cancellationToken) =>
        condenser is not null && (question.Selection ?? earlier) is not null
            ? await condenser.CondenseAsync(question, language, cancellationToken)
            : null;

    /// <summary>What the search finds for a question in its conversation.</summary>
    public async Task<Retrieval> RetrieveAsync(ReadQuestion question, IReadOnlyList<string> history, CancellationToken cancellationToken)
    {
        var index = await indexes.GetAsync(cancellationToken);
        var context = Read(question.Text).LeansOn(history) is { } earlier
            ? await ContextAsync(index, earlier, cancellationToken)
            : QueryContext.None;
        return await retriever.RetrieveAsync(index, question.Text, context, cancellationToken);
    }

    /// <summary>The earlier question is asked again: its words and its answer are what the new one leans on.</summary>
    private async Task<QueryContext> ContextAsync(SearchIndex index, string earlier, CancellationToken cancellationToken)
    {
        var memory = MemoryOf(index);
        if (memory?.Contexts.Find(earlier) is { } known)
        {
            return known;
        }

        var retrieval = await retriever.RetrieveAsync(index, earlier, QueryContext.None, cancellationToken);
        var read = new ReadQuestion(earlier, QuestionReader.KindOf(earlier), Language.Arabic);
        var best = CandidateRanker.Rank(read, retrieval).FirstOrDefault();
        var context = new QueryContext($"{earlier} {best?.SpanText}", best?.Hit.Unit);
        memory?.Contexts.Keep(earlier, context);
        return context;
    }
}
