using Bot.Knowledge;

namespace Bot.Search;

/// <summary>
/// The computed parts of a search index, which are saved and loaded by the knowledge's version. A large corpus
/// (<see cref="IsLarge"/>) has postings of stems alone and no vectors; everything else is read off the words of the best passages.
/// </summary>
/// <param name="Vocabulary">The terms of all keyword indexes and of the model.</param>
/// <param name="Words">Every word of the corpus with its terms.</param>
/// <param name="Texts">The words of each sentence, then of each passage's heading.</param>
/// <param name="PassageTerms">Statistics of the passages with their headings.</param>
/// <param name="SentenceTerms">Statistics of the sentences.</param>
/// <param name="ExpandedTerms">Statistics of the sentences with the questions they are known to answer.</param>
/// <param name="Spellings">The words by their sound.</param>
/// <param name="Passages">Keyword index of the passages with their headings.</param>
/// <param name="Sentences">Keyword index of the sentences.</param>
/// <param name="Questions">Keyword index of the known questions.</param>
/// <param name="Expanded">Keyword index of the sentences with the questions they are known to answer.</param>
/// <param name="Model">The embedding model fitted on these texts.</param>
/// <param name="SentenceVectors">One vector a sentence.</param>
/// <param name="QuestionVectors">One vector a known question.</param>
internal sealed record SearchParts(
    Vocabulary Vocabulary,
    WordTable Words,
    WordSequences Texts,
    TermStatistics PassageTerms,
    TermStatistics SentenceTerms,
    TermStatistics ExpandedTerms,
    SpellingIndex Spellings,
    KeywordIndex Passages,
    KeywordIndex Sentences,
    KeywordIndex Questions,
    KeywordIndex Expanded,
    LatentSemanticModel Model,
    VectorIndex SentenceVectors,
    VectorIndex QuestionVectors)
{
    /// <summary>Up to this many passages every one is scored in full.</summary>
    public const int SmallCorpus = 2000;

    /// <summary>Whether passages are found in two stages.</summary>
    public bool IsLarge => Sentences.Count < SentenceTerms.Count;

    public static SearchParts Build(SearchUnits units, IProgress<IndexProgress>? progress = null, int smallCorpus = SmallCorpus) =>
        new SearchPartsBuilder(units, progress, units.Passages.Count > smallCorpus).Build();

    /// <summary>What of a large corpus stays in memory when its texts and postings are kept elsewhere.</summary>
    public SearchParts WithoutTexts() => this with { Texts = new WordSequences([0], []), Passages = Passages.WithoutPostings() };

    public void Write(BinaryWriter writer)
    {
        Vocabulary.Write(writer);
        Words.Write(writer);
        Texts.Write(writer);
        PassageTerms.Write(writer);
        SentenceTerms.Write(writer);
        ExpandedTerms.Write(writer);
        Spellings.Write(writer);
        Passages.Write(writer);
        Sentences.Write(writer);
        Questions.Write(writer);
        Expanded.Write(writer);
        Model.Write(writer);
        SentenceVectors.Write(writer);
        QuestionVectors.Write(writer);
    }

    public static SearchParts Read(BinaryReader reader)
    {
        var vocabulary = Vocabulary.Read(reader);
        return new SearchParts(
            vocabulary,
            WordTable.Read(reader, vocabulary),
            WordSequences.Read(reader),
            TermStatistics.Read(reader),
            TermStatistics.Read(reader),
            TermStatistics.Read(reader),
            SpellingIndex.Read(reader),
            KeywordIndex.Read(reader),
            KeywordIndex.Read(reader),
            KeywordIndex.Read(reader),
            KeywordIndex.Read(reader),
            LatentSemanticModel.Read(reader),
            VectorIndex.Read(reader),
            VectorIndex.Read(reader));
    }
}
