using Bot.Tests.Conformance;
using Bot.Tests.Support;
using Microsoft.Extensions.AI;

namespace Bot.Tests.Storage;

/// <summary>With the vectors of an endpoint's model, in pgvector. Each test has a server of its own, for its databases cannot be told apart.</summary>
public sealed class PgliteCorpusTests : CorpusConformance
{
    private PgliteServer? server;

    protected override IEmbeddingGenerator<string, Embedding<float>> Embeddings { get; } = new HashedEmbeddings(24);

    protected override string NewDatabase() => (server = new PgliteServer()).ConnectionString;

    protected override void EndDatabase() => server?.Dispose();
}
