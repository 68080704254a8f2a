using Bot.Knowledge;

namespace Bot.Search;

/// <summary>The computed parts of a search index, which are saved and loaded by the knowledge's version.</summary>
/// <param name="Vocabulary">The terms of all keyword indexes and of the model.</param>
/// <param name="Passages">Keyword index of the passages with their headings.</param>
/// <param name="Sentences">Keyword index of the sentences.</param>
/// <param name="Questions">Keyword index of the known questions.</param>
/// <param name="Expanded">Keyword index of the sentences with the questions they are known to answer.</param>
/// <param name="Model">The embedding model fitted on these texts.</param>
/// <param name="SentenceVectors">One vector a sentence.</param>
/// <param name="QuestionVectors">One vector a known question.</param>
internal sealed record SearchParts(
    Vocabulary Vocabulary,
    KeywordIndex Passages,
    KeywordIndex Sentences,
    KeywordIndex Questions,
    KeywordIndex Expanded,
    LatentSemanticModel Model,
    VectorIndex SentenceVectors,
    VectorIndex QuestionVectors)
{
    private const int Dimensions = 128;

    public static SearchParts Build(SearchUnits units)
    {
        var vocabulary = new Vocabulary();
        var sentences = units.Sentences.ConvertAll(s => vocabulary.AddAll(UnitTerms.Of(s.Text, units.Concepts)));
        var questions = units.Questions.ConvertAll(q => vocabulary.AddAll(UnitTerms.Of(q.Text, units.Concepts)));
        var passages = units.Passages.ConvertAll(p => PassageTerms(units, p, sentences, vocabulary));
        var expanded = Expand(units, sentences, questions);
        var model = LatentSemanticModel.Fit(expanded, vocabulary.Count, Dimensions);
        return new SearchParts(
            vocabulary,
            Index(passages),
            Index(sentences),
            Index(questions),
            Index(expanded),
            model,
            Vectors(model, expanded),
            Vectors(model, questions));
    }

    public void Write(BinaryWriter writer)
    {
        Vocabulary.Write(writer);
        Passages.Write(writer);
        Sentences.Write(writer);
        Questions.Write(writer);
        Expanded.Write(writer);
        Model.Write(writer);
        SentenceVectors.Write(writer);
        QuestionVectors.Write(writer);
    }

    public static SearchParts Read(BinaryReader reader) => new(
        Vocabulary.Read(reader),
        KeywordIndex.Read(reader),
        KeywordIndex.Read(reader),
        KeywordIndex.Read(reader),
        KeywordIndex.Read(reader),
        LatentSemanticModel.Read(reader),
        VectorIndex.Read(reader),
        VectorIndex.Read(reader));

    /// <summary>The questions' words beside the sentence's own; in both languages, they tie an English question to an Arabic sentence.</summary>
    private static List<int[]> Expand(SearchUnits units, List<int[]> sentences, List<int[]> questions)
    {
        var expanded = sentences.ConvertAll(terms => new List<int>(terms));
        for (var q = 0; q < questions.Count; q++)
        {
            expanded[units.Questions[q].Sentence].AddRange(questions[q]);
        }

        return expanded.ConvertAll(terms => terms.ToArray());
    }

    private static int[] PassageTerms(SearchUnits units, Passage passage, List<int[]> sentences, Vocabulary vocabulary)
    {
        var (first, end) = (units.FirstSentence[passage.Index], units.FirstSentence[passage.Index + 1]);
        var heading = vocabulary.AddAll(UnitTerms.Of(SearchUnits.Heading(passage), units.Concepts));
        return [.. heading, .. sentences[first..end].SelectMany(terms => terms)];
    }

    private static KeywordIndex Index(List<int[]> units)
    {
        var builder = new KeywordIndexBuilder();
        units.ForEach(builder.Add);
        return builder.Build();
    }

    private static VectorIndex Vectors(LatentSemanticModel model, List<int[]> units) =>
        new(model.Dimensions, [.. units.SelectMany(model.Embed)]);
}
