using System.Text;
using System.Text.Json;
using Bot.Knowledge;

namespace Bot.Search.Corpus;

/// <summary>
/// What of a corpus is always in memory: vocabulary, statistics, known questions, and where each article begins. Some 100 bytes a passage
/// and what the words take; the whole index of a corpus small enough to be searched in full.
/// </summary>
/// <param name="Parts">Of a large corpus without postings and texts.</param>
/// <param name="Ids">The articles' ids.</param>
/// <param name="FirstPassage">Number of each article's first passage; one more at the end.</param>
/// <param name="FirstSentence">Number of each passage's first sentence; one more at the end.</param>
/// <param name="Answering">The sentence that answers each known question.</param>
/// <param name="Glossary">The entries of all articles' glossaries.</param>
/// <param name="Model">The embedding model behind an endpoint whose vectors are kept; empty for none.</param>
/// <param name="SentenceVectors">Of a small corpus, one vector of that model a sentence.</param>
/// <param name="QuestionVectors">One vector of that model a known question.</param>
internal sealed record CorpusCore(
    SearchParts Parts, string[] Ids, int[] FirstPassage, int[] FirstSentence, int[] Answering, GlossaryEntry[] Glossary, string Model, VectorIndex SentenceVectors, VectorIndex QuestionVectors)
{
    private const int Format = 2;

    /// <param name="whole">All of the corpus in memory.</param>
    /// <param name="model">Of the endpoint, if <paramref name="whole"/> has its vectors.</param>
    public static CorpusCore Of(SearchIndex whole, string model)
    {
        var units = whole.Units;
        var documents = whole.Knowledge.Documents;
        return new CorpusCore(
            whole.Parts.IsLarge ? whole.Parts.WithoutTexts() : whole.Parts,
            [.. documents.Select(document => document.Id)],
            Firsts(documents.Select(document => document.Paragraphs.Count)),
            [.. units.FirstSentence],
            [.. units.Questions.Select(question => question.Sentence)],
            [.. documents.SelectMany(document => document.Glossary)],
            whole.Endpoint is null ? "" : model,
            whole.Parts.IsLarge || whole.Endpoint is null ? VectorIndex.Empty : whole.Endpoint.Sentences,
            whole.Endpoint?.Questions ?? VectorIndex.Empty);
    }

    /// <summary>Names what is saved: other articles, another embedding model and another form of the core are other versions.</summary>
    public string VersionOf(string knowledge) => Model.Length == 0 ? $"{knowledge} {Format}" : $"{knowledge} {Format} {Model}";

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Format);
            Parts.Write(writer);
            writer.Write(JsonSerializer.Serialize(Ids));
            writer.WriteArray(FirstPassage);
            writer.WriteArray(FirstSentence);
            writer.WriteArray(Answering);
            writer.Write(JsonSerializer.Serialize(Glossary));
            writer.Write(Model);
            SentenceVectors.Write(writer);
            QuestionVectors.Write(writer);
        }

        return memory.ToArray();
    }

    /// <exception cref="InvalidDataException">Saved by another version of the program, or damaged.</exception>
    public static CorpusCore Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadInt32() != Format)
        {
            throw new InvalidDataException("The knowledge in the database was saved by another version of the program: run the command \"index\" again.");
        }

        return new CorpusCore(
            SearchParts.Read(reader),
            JsonSerializer.Deserialize<string[]>(reader.ReadString())!,
            reader.ReadArray<int>(),
            reader.ReadArray<int>(),
            reader.ReadArray<int>(),
            JsonSerializer.Deserialize<GlossaryEntry[]>(reader.ReadString())!,
            reader.ReadString(),
            VectorIndex.Read(reader),
            VectorIndex.Read(reader));
    }

    /// <summary>The article that a passage stands in.</summary>
    public int DocumentOf(int passage) => Owner(FirstPassage, passage);

    /// <summary>The passage that a sentence stands in.</summary>
    public int PassageOf(int sentence) => Owner(FirstSentence, sentence);

    private static int[] Firsts(IEnumerable<int> counts)
    {
        var firsts = new List<int> { 0 };
        foreach (var count in counts)
        {
            firsts.Add(firsts[^1] + count);
        }

        return [.. firsts];
    }

    private static int Owner(int[] firsts, int unit)
    {
        var at = Array.BinarySearch(firsts, unit);
        at = at < 0 ? ~at - 1 : at;
        while (firsts[at + 1] == unit)
        {
            // An owner without units begins where the next one does.
            at++;
        }

        return at;
    }
}
