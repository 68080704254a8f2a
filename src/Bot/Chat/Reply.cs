using Bot.Languages;

namespace Bot.Chat;

/// <summary>What the bot says, free of any platform's markup; each messenger renders it in its own.</summary>
public sealed record Reply(Language Language, IReadOnlyList<ReplyBlock> Blocks)
{
    public bool IsRightToLeft => Language == Language.Arabic;

    /// <summary>Rows of buttons below the text, in reading order; a platform without buttons shows none.</summary>
    public IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons { get; init; } = [];

    /// <summary>Nothing to say; nothing is sent.</summary>
    public static Reply Silence { get; } = new(Language.Arabic, []);

    /// <summary>In answer to a press, it takes the place of the message that was pressed.</summary>
    public bool Replaces { get; init; }

    /// <summary>A short remark: in answer to a press it is shown for a moment and leaves no message.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Says only that nothing was found: in a group, a mark on the question says as much.</summary>
    public bool IsNoAnswer { get; init; }

    public static Reply Of(Language language, string text) => new(language, [new TextBlock([new TextRun(text)])]);
}

/// <summary>A press is as if its user had sent the command.</summary>
/// <param name="Command">"/name arguments", at most 64 bytes of UTF-8.</param>
public sealed record ReplyButton(string Label, string Command)
{
    public const int MaxCommandBytes = 64;

    public ReplyButtonKind Kind { get; init; }

    /// <summary>
    /// Where the bot's own reader shows a quotation, below the root of the web page: the button opens it instead of sending a command.
    /// </summary>
    public string? ReaderPath { get; init; }

    /// <summary>The same as an address; set by <see cref="ReaderLinks"/> where users reach the reader.</summary>
    public string? Url { get; init; }

    public static ReplyButton ToReader(string label, string readerPath) => new(label, "") { ReaderPath = readerPath };
}

/// <summary>One of <see cref="TextBlock"/> and <see cref="QuoteBlock"/>.</summary>
public abstract record ReplyBlock;

/// <summary>A paragraph of the bot's own words.</summary>
public sealed record TextBlock(IReadOnlyList<TextRun> Runs) : ReplyBlock;

/// <summary>Plain characters, set in bold where they are the words asked for.</summary>
public sealed record TextRun(string Text, bool Bold = false);

/// <summary>Exact words of a source.</summary>
/// <param name="Number">The [n] of the text that this quotation stands behind; 0 for none.</param>
/// <param name="Place">Article › section › paragraph, for people.</param>
/// <param name="Url">Leads to the words in the source, if there is such a link.</param>
public sealed record QuoteBlock(int Number, string Quote, string Place, string? Url) : ReplyBlock
{
    /// <summary>
    /// Where the bot's own reader shows the words, below the root of the web page: "/read/…". A platform that can open the reader
    /// links there rather than to <see cref="Url"/>.
    /// </summary>
    public string? ReaderPath { get; init; }

    /// <summary>Parts of <see cref="Quote"/> set in bold: in order, not overlapping.</summary>
    public IReadOnlyList<Range> Emphasis { get; init; } = [];
}
