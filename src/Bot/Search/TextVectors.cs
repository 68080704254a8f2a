using Microsoft.Extensions.AI;

namespace Bot.Search;

/// <summary>The vectors of an index in one model's space, with the generator that puts a question there.</summary>
/// <param name="Sentences">One vector a sentence.</param>
/// <param name="Questions">One vector a known question.</param>
internal sealed record TextVectors(IEmbeddingGenerator<string, Embedding<float>> Generator, VectorIndex Sentences, VectorIndex Questions);
