using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;

namespace Bot.Enrichment;

/// <summary>A passage as the model is given it.</summary>
internal static class PassageText
{
    private const int LongestSentence = 1000;

    /// <summary>Its sentences, one a line, numbered from 1.</summary>
    public static string Numbered(Document document, Paragraph paragraph) =>
        string.Join('\n', paragraph.Sentences.Select((sentence, i) => $"{i + 1}. {Line(document[sentence.Span])}"));

    /// <summary>Title and headings above it.</summary>
    public static string Place(Document document, Paragraph paragraph) => string.Join(" › ", paragraph.Section.Path.Prepend(document.Title));

    /// <summary>Names the sentences, over restarts and moves within the article.</summary>
    public static string Key(Document document, Paragraph paragraph)
    {
        var sentences = string.Join('\n', paragraph.Sentences.Select(sentence => document[sentence.Span]));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sentences)));
    }

    private static string Line(string sentence)
    {
        var plain = string.Join(' ', FootnoteMarks.Remove(sentence).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= LongestSentence ? plain : plain[..LongestSentence] + "…";
    }
}
