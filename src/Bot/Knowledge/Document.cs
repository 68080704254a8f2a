using Bot.Languages;

namespace Bot.Knowledge;

/// <summary>
/// An article as read from one file. <see cref="Text"/> is the whole file, front matter included, so that every
/// offset the bot hands out can be checked by opening the file: <c>document[span]</c> is the quote.
/// </summary>
/// <param name="Id">File name without extension.</param>
/// <param name="Text">The file's characters (UTF-8 decoded, byte order mark removed), otherwise untouched.</param>
/// <param name="Revision">Lower-case hex SHA-256 of <paramref name="Text"/> as UTF-8; pins citations to these words.</param>
/// <param name="Source">Where the article comes from, normally a URL.</param>
public sealed record Document(
    string Id,
    string Title,
    Language Language,
    string? Source,
    string? License,
    string Revision,
    string Text,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>People, places and words of the article; empty without a glossary file beside it.</summary>
    public IReadOnlyList<GlossaryEntry> Glossary { get; init; } = [];

    /// <summary>
    /// Questions that a sentence answers, by <see cref="Sentence.Index"/>; indexed beside the sentence, never shown or
    /// quoted. Empty without a questions file beside the article.
    /// </summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Questions { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>
    /// Questions that the article does not answer although they sound as if it did; never shown. Empty without a file of them
    /// beside the article.
    /// </summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];

    /// <summary>Whether people have seen to <see cref="Questions"/>, so that they may be offered to users; false for those a model made.</summary>
    public bool AreQuestionsReviewed { get; init; } = true;

    /// <summary>Whether marks such as **…** are markup; false for a plain text file.</summary>
    public bool IsMarkdown { get; init; } = true;

    /// <summary>
    /// What an operator says about the article's dated events, in the order of the files. A correction stands in place of
    /// whatever was read from words that its span overlaps.
    /// </summary>
    public IReadOnlyList<EventCorrection> EventCorrections { get; init; } = [];

    public string this[TextSpan span] => Text[span.Start..span.End];
}
