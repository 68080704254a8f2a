using Bot.Knowledge;

namespace Bot.Search.Corpus;

/// <summary>An article read back from where it is kept.</summary>
/// <param name="Ordinal">Its place among all articles.</param>
/// <param name="Words">The words of its sentences, then of its passages' headings.</param>
internal sealed record CorpusDocument(int Ordinal, Document Document, WordSequences Words)
{
    public static CorpusDocument Read(StoredDocument stored, KnowledgeReader reader)
    {
        using var words = new BinaryReader(new MemoryStream(stored.Words));
        return new CorpusDocument(stored.Ordinal, reader.Read(SourceFiles.Of(stored.Files)).Documents.Single(), WordSequences.Read(words));
    }
}
