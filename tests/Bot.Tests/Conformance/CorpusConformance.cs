using System.Diagnostics.Metrics;
using System.Text;
using Bot.Answers;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Corpus;
using Bot.Storage.Postgres;
using Bot.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Conformance;

/// <summary>Articles kept in a database are searched, answered from and quoted like the same articles in memory.</summary>
public abstract class CorpusConformance : IDisposable
{
    private static readonly AnswerMetrics Metrics = new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());

    /// <summary>More passages than the first stage lets through.</summary>
    private const int FillerArticles = 60;

    private static readonly string[] Questions =
    [
        "متى وصل مولوتوف إلى برلين؟", "من استقبل مولوتوف في المحطة؟", "كم كان ثمن الحبوب؟", "لماذا رفض ستالين العرض؟", "أين عقد الاجتماع؟",
        "متى وُقِّع الاتفاق التجاري؟", "من افتتح أول مقهى في إسطنبول؟", "كم شهرًا يحتاج محصول البن؟", "When did Molotov arrive in Berlin?",
        "Who rebuilt the tower in granite?", "ما عاصمة اليابان؟", "ماذا قال هتلر عن بريطانيا؟", "اقتبس ما قيل عن الضربة القاضية", "كم شمعة حمل المصباح؟",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<string> database;

    protected CorpusConformance()
    {
        database = new(NewDatabase);
        foreach (var file in Directory.GetFiles(Repository.Knowledge))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        folder.Write("coffee.md", FurtherArticles.Coffee);
        folder.Write("lighthouse.md", FurtherArticles.Lighthouse);
        foreach (var filler in Enumerable.Range(0, FillerArticles))
        {
            folder.Write($"filler-{filler:00}.txt", Filler(filler));
        }
    }

    protected abstract string NewDatabase();

    /// <summary>Null where the database has no vectors.</summary>
    protected virtual IEmbeddingGenerator<string, Embedding<float>>? Embeddings => null;

    public void Dispose()
    {
        EndDatabase();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void Write(string name, string text) => folder.Write(name, text);

    protected virtual void EndDatabase()
    {
    }

    [DatabaseFact]
    public async Task A_large_corpus_is_searched_like_one_in_memory()
    {
        using var bench = Bench();
        var memory = await bench.SaveAsync(smallCorpus: 0);
        var stored = await bench.IndexAsync();
        Assert.True(stored.Parts.IsLarge);
        Assert.Empty(stored.Passages);
        foreach (var question in Questions)
        {
            Assert.Equal(await FoundAsync(memory, question), await FoundAsync(stored, question));
        }
    }

    [DatabaseFact]
    public async Task A_large_corpus_answers_and_quotes_like_one_in_memory()
    {
        using var bench = Bench();
        var memory = await bench.SaveAsync(smallCorpus: 0);
        await AssertSameAnswersAsync(memory, await bench.IndexAsync());
    }

    [DatabaseFact]
    public async Task A_small_corpus_is_all_in_memory()
    {
        using var bench = Bench();
        var memory = await bench.SaveAsync(SearchParts.SmallCorpus);
        var stored = await bench.IndexAsync();
        Assert.Equal(memory.Passages.Count, stored.Passages.Count);
        await AssertSameAnswersAsync(memory, stored);
    }

    [DatabaseFact]
    public async Task The_articles_are_the_files_letter_for_letter()
    {
        using var bench = Bench();
        var memory = await bench.SaveAsync(smallCorpus: 0);
        var stored = bench.Get<KnowledgeStore>().Current;
        Assert.Equal(memory.Knowledge.Documents.Select(document => document.Revision), stored.Documents.Select(document => document.Revision));
        Assert.Equal(FurtherArticles.Coffee, stored.Find("coffee")!.Text);
        Assert.Null(stored.Find("none"));
    }

    [DatabaseFact]
    public async Task What_another_version_of_the_program_saved_is_saved_again()
    {
        using var bench = Bench();
        var store = bench.Get<ICorpusStore>();
        await using (var older = await store.BeginAsync(bench.Get<KnowledgeReader>().Read(bench.Folder).Version, default))
        {
            await older.CompleteAsync(BitConverter.GetBytes(1), default);
        }

        await bench.SaveAsync(smallCorpus: 0);

        Assert.NotEmpty((await bench.IndexAsync()).Knowledge.Documents);
    }

    [DatabaseFact]
    public async Task Of_many_saves_the_last_two_stay()
    {
        using var bench = Bench();
        foreach (var year in Enumerable.Range(1600, 4))
        {
            Write("coffee.md", FurtherArticles.Coffee.Replace("1554", $"{year}", StringComparison.Ordinal));
            await bench.SaveAsync(smallCorpus: 0);
        }

        await using var connection = await bench.Get<CorpusDatabase>().OpenAsync();
        Assert.Equal(2, await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "SELECT count(DISTINCT corpus) FROM corpus_document"));
    }

    private protected CorpusBench Bench() => new(folder.Path, database.Value, Embeddings);

    private static async Task AssertSameAnswersAsync(SearchIndex memory, SearchIndex stored)
    {
        foreach (var question in Questions)
        {
            Assert.Equal(Text(await AnswerAsync(memory, question)), Text(await AnswerAsync(stored, question)));
        }

        Assert.Equal(Text(await AnswerAsync(memory, "ومتى غادر؟", Questions[0])), Text(await AnswerAsync(stored, "ومتى غادر؟", Questions[0])));
        Assert.Equal(await QuotesAsync(memory, "الضربة القاضية"), await QuotesAsync(stored, "الضربة القاضية"));
    }

    private static async Task<IEnumerable<string>> FoundAsync(SearchIndex index, string question)
    {
        var found = await Retriever().RetrieveAsync(index, question, QueryContext.None, default);
        return found.Sentences.Select(hit => $"{hit.Unit.Document.Id} {hit.Unit.Sentence.Index} {hit.Score:0.000}")
            .Concat(found.Passages.Select(hit => $"{hit.Passage.Document.Id} {hit.Passage.Paragraph.Span} {hit.Score:0.000}"));
    }

    protected static Task<Answer> AnswerAsync(SearchIndex index, string question, params string[] history) =>
        new Answerer(new FixedIndex(index), Retriever(), new ExtractiveWriter(Options.Create(new AnswerOptions())), Metrics).AnswerAsync(new Question(question, history), default);

    private static async Task<IEnumerable<string>> QuotesAsync(SearchIndex index, string words) =>
        (await new QuoteFinder(new FixedIndex(index)).FindAsync(words, default)).Take(5).Select(citation => citation.Quote);

    private static Retriever Retriever() => new(Options.Create(new SearchOptions()));

    protected static string Text(Answer answer) => answer switch
    {
        Answered answered => string.Join('\n', answered.Claims.Select(claim => claim.Text).Concat(answered.Citations.Select(citation => $"{citation.Document.Id} {citation.Span} {citation.Quote}"))),
        NotFound notFound => $"not found {notFound.Nearest?.Quote}",
        _ => answer.ToString(),
    };

    /// <summary>Sentences of the shipped article's words in another order, so that many passages hold some word of a question.</summary>
    private static string Filler(int number)
    {
        var random = new Random(number);
        var words = File.ReadAllText(Path.Combine(Repository.Knowledge, "german-soviet-axis-talks.md")).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder();
        for (var paragraph = 0; paragraph < 5; paragraph++)
        {
            text.AppendJoin(' ', Enumerable.Range(0, 30).Select(_ => words[random.Next(words.Length)].Trim('#', '*', '-', '|'))).Append(".\n\n");
        }

        return text.ToString();
    }

    private sealed class FixedIndex(SearchIndex index) : IIndexProvider
    {
        public Task<SearchIndex> GetAsync(CancellationToken cancellationToken) => Task.FromResult(index);
    }
}
