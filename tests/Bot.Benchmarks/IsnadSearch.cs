using System.Diagnostics;
using Bot.Search;
using Bot.Search.Ranking;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Benchmarks;

/// <summary>The bot's retrieval, sentences included, with what each part of it takes.</summary>
internal sealed class IsnadSearch(SearchIndex index)
{
    private readonly Retriever _retriever = new(Options.Create(new SearchOptions()));
    private readonly HashSet<string> _asked = [];

    public async Task<Found> SearchAsync(string question)
    {
        _asked.Add(question);
        var found = await _retriever.RetrieveAsync(index, question, QueryContext.None, CancellationToken.None);
        return new Found([.. found.Passages.Select(hit => hit.Passage.Index)]);
    }

    /// <summary>Mean time of the parts, over the questions asked, once more.</summary>
    public void Report()
    {
        var (build, first, signals, ranking) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var question in _asked)
        {
            var clock = Stopwatch.StartNew();
            var query = index.Queries.Build(question);
            var embedding = index.Latent.Generator.GenerateVectorAsync(question).GetAwaiter().GetResult();
            build += clock.Elapsed;
            clock.Restart();
            if (index.Parts.IsLarge)
            {
                FirstStage.Find(index.Parts.Passages, query);
            }

            first += clock.Elapsed;
            clock.Restart();
            var scores = SignalScores.Of(index, query, index.Latent, embedding.Span, QueryContext.None);
            signals += clock.Elapsed;
            clock.Restart();
            LearnedRanker.Apply(index, query, scores, null);
            ranking += clock.Elapsed;
        }

        Console.WriteLine($"mean ms: query {build.TotalMilliseconds / _asked.Count:0.000}, first stage {first.TotalMilliseconds / _asked.Count:0.000}, all signals {signals.TotalMilliseconds / _asked.Count:0.000}, ranking {ranking.TotalMilliseconds / _asked.Count:0.000}");
    }
}
