using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>A passage as the model is given it, under a number from 1.</summary>
internal sealed class NumberedPassage
{
    private readonly Lazy<PassageFacts> facts;

    public NumberedPassage(int number, Passage passage, ConceptMatcher concepts)
    {
        Number = number;
        Passage = passage;
        var paragraph = passage.Paragraph;
        Citable = [.. paragraph.Sentences.Where(s => !ModelInstructions.Contains(passage.Document[s.Span]))];
        Text = string.Join(' ', Citable.Select(s => Plain(passage.Document[s.Span])));
        facts = new Lazy<PassageFacts>(() => new PassageFacts($"{SearchPlace(passage)} {Text}", concepts));
    }

    public int Number { get; }

    public Passage Passage { get; }

    /// <summary>Its sentences without those that are written at a model.</summary>
    public IReadOnlyList<Sentence> Citable { get; }

    /// <summary>What the model reads: one line, without the marks of notes.</summary>
    public string Text { get; }

    public PassageFacts Facts => facts.Value;

    private static string SearchPlace(Passage passage) => string.Join(' ', passage.Paragraph.Section.Path.Prepend(passage.Document.Title));

    private static string Plain(string sentence) => string.Join(' ', FootnoteMarks.Remove(sentence).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
