using Bot.Knowledge;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Enrichment;

/// <summary>Asks the model about every passage that has no questions yet, and keeps each answer as it comes.</summary>
public sealed class EnrichmentRun(
    QuestionMaker maker, QuestionCache cache, KnowledgeEnricher enricher, IOptions<EnrichmentOptions> options, ILogger<EnrichmentRun> logger)
{
    private const int FailuresInARow = 3;

    private int done;
    private int made;
    private int failures;

    /// <summary>Whether each passage has its questions. Gives up after some failures in a row, and for good on none: the next run goes on.</summary>
    public async Task<bool> RunAsync(KnowledgeBase knowledge, IProgress<EnrichmentProgress>? progress, CancellationToken cancellationToken)
    {
        var (missing, all) = (enricher.Missing(knowledge).ToList(), KnowledgeEnricher.Passages(knowledge));
        (done, made, failures) = (all - missing.Count, 0, 0);
        var left = 0;
        var degree = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ConcurrentRequests, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(missing, degree, async (passage, token) =>
        {
            if (Volatile.Read(ref failures) >= FailuresInARow || !await TryAsync(passage.Document, passage.Paragraph, token))
            {
                Interlocked.Increment(ref left);
                return;
            }

            progress?.Report(new EnrichmentProgress(Interlocked.Increment(ref done), all, Volatile.Read(ref made)));
        });
        return left == 0;
    }

    private async Task<bool> TryAsync(Document document, Paragraph paragraph, CancellationToken cancellationToken)
    {
        try
        {
            var questions = await maker.MakeAsync(document, paragraph, cancellationToken);
            cache.Add(PassageText.Key(document, paragraph), questions);
            Interlocked.Add(ref made, questions.Count);
            Volatile.Write(ref failures, 0);
            return true;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Interlocked.Increment(ref failures);
            logger.LogWarning("No questions were made for paragraph {Paragraph} of {Document}: {Reason}", paragraph.Index, document.Id, error.Message);
            return false;
        }
    }
}
