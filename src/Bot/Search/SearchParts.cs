namespace Bot.Search;

/// <summary>The computed parts of a search index, which are saved and loaded by the knowledge's version.</summary>
/// <param name="Passages">Keyword index of the passages with their headings.</param>
/// <param name="Sentences">Keyword index of the sentences.</param>
/// <param name="Questions">Keyword index of the known questions.</param>
/// <param name="Expanded">Keyword index of the sentences with the questions they are known to answer.</param>
/// <param name="Model">The embedding model fitted on these texts.</param>
/// <param name="SentenceVectors">One vector a sentence.</param>
/// <param name="QuestionVectors">One vector a known question.</param>
internal sealed record SearchParts(
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
        var sentences = units.Sentences.ConvertAll(s => UnitTerms.Of(s.Text, units.Concepts));
        var questions = units.Questions.ConvertAll(q => UnitTerms.Of(q.Text, units.Concepts));
        var expanded = Expand(units, sentences, questions);
        var model = LatentSemanticModel.Fit(expanded, Dimensions);
        return new SearchParts(
            Index(units.Passages.Select(p => PassageTerms(units, p.Index, sentences))),
            Index(sentences),
            Index(questions),
            Index(expanded),
            model,
            Vectors(model, expanded),
            Vectors(model, questions));
    }

    public void Write(BinaryWriter writer)
    {
        Passages.Write(writer);
        Sentences.Write(writer);
        Questions.Write(writer);
        Expanded.Write(writer);
        Model.Write(writer);
        SentenceVectors.Write(writer);
        QuestionVectors.Write(writer);
    }

    public static SearchParts Read(BinaryReader reader) => new(
        KeywordIndex.Read(reader),
        KeywordIndex.Read(reader),
        KeywordIndex.Read(reader),
        KeywordIndex.Read(reader),
        LatentSemanticModel.Read(reader),
        VectorIndex.Read(reader),
        VectorIndex.Read(reader));

    /// <summary>The questions' words beside the sentence's own; in both languages, they tie an English question to an Arabic sentence.</summary>
    private static List<List<string>> Expand(SearchUnits units, List<List<string>> sentences, List<List<string>> questions)
    {
        var expanded = sentences.ConvertAll(terms => new List<string>(terms));
        for (var q = 0; q < questions.Count; q++)
        {
            expanded[units.Questions[q].Sentence].AddRange(questions[q]);
        }

        return expanded;
    }

    private static List<string> PassageTerms(SearchUnits units, int passage, List<List<string>> sentences)
    {
        var terms = UnitTerms.Of(SearchUnits.Heading(units.Passages[passage]), units.Concepts);
        for (var s = units.FirstSentence[passage]; s < units.FirstSentence[passage + 1]; s++)
        {
            terms.AddRange(sentences[s]);
        }

        return terms;
    }

    private static KeywordIndex Index(IEnumerable<List<string>> units)
    {
        var builder = new KeywordIndexBuilder();
        foreach (var terms in units)
        {
            builder.Add(terms);
        }

        return builder.Build();
    }

    private static VectorIndex Vectors(LatentSemanticModel model, List<List<string>> units) =>
        new(model.Dimensions, [.. units.SelectMany(model.Embed)]);
}
