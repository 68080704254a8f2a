using Bot.Answers;
using Bot.Chat;
using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>An <see cref="Answer"/> laid out as a <see cref="Reply"/>: the claims, then each quotation with its place.</summary>
public static class AnswerReply
{
    public static Reply Of(Answer answer) => new(answer.Language, answer.WithoutModel
        ? [.. Blocks(answer), Text(Phrases.Get(answer.Language, "without.model"))]
        : Blocks(answer));

    /// <summary>The answer in the bot's words alone, without quotations and what else may help; bold as **…**.</summary>
    public static string Text(Answer answer) =>
        PlainText.Render(new Reply(answer.Language, [.. answer is Answered a ? a.Claims.Select(Claim) : Blocks(answer).Take(1)]));

    /// <summary>Article › section › paragraph and notes, for people.</summary>
    public static string Place(Citation citation, Language language) => citation.Place(language);

    private static List<ReplyBlock> Blocks(Answer answer) => answer switch
    {
        Answered a => Answered(a),
        NotFound n => NotFound(n),
        Declined => [Text(Phrases.Get(answer.Language, "declined"))],
        SmallTalk s => [Text(Phrases.Get(answer.Language, $"talk.{s.Kind}"))],
        _ => throw new ArgumentException($"No reply for {answer.GetType().Name}.", nameof(answer)),
    };

    private static List<ReplyBlock> Answered(Answered answer)
    {
        var blocks = new List<ReplyBlock>();
        blocks.AddRange(answer.Claims.Select(Claim));
        var used = answer.Claims.SelectMany(c => c.Citations).ToHashSet();
        blocks.AddRange(Quotes(answer, n => used.Contains(n)));
        if (used.Count < answer.Citations.Count)
        {
            blocks.Add(Text(Phrases.Get(answer.Language, "see.also")));
            blocks.AddRange(Quotes(answer, n => !used.Contains(n)));
        }

        return blocks;
    }

    private static List<ReplyBlock> NotFound(NotFound answer) => answer.Nearest is { } nearest
        ? [Text(Phrases.Get(answer.Language, "not.found")), Text(Phrases.Get(answer.Language, "nearest")), Quote(nearest, 0, answer.Language)]
        : [Text(Phrases.Get(answer.Language, "not.found"))];

    private static IEnumerable<QuoteBlock> Quotes(Answered answer, Predicate<int> wanted) =>
        answer.Citations.Select((c, i) => (Citation: c, Number: i + 1)).Where(c => wanted(c.Number)).Select(c => Quote(c.Citation, c.Number, answer.Language));

    private static QuoteBlock Quote(Citation citation, int number, Language language) =>
        new(number, citation.Quote, Place(citation, language), SourceLink.To(citation)) { ReaderPath = ReaderPath.Of(citation) };

    private static TextBlock Claim(Claim claim)
    {
        var runs = new List<TextRun>();
        var at = 0;
        foreach (var range in claim.Emphasis)
        {
            var (start, length) = range.GetOffsetAndLength(claim.Text.Length);
            runs.Add(new TextRun(claim.Text[at..start]));
            runs.Add(new TextRun(claim.Text.Substring(start, length), Bold: true));
            at = start + length;
        }

        runs.Add(new TextRun(claim.Text[at..] + " " + string.Concat(claim.Citations.Select(n => $"[{n}]"))));
        return new TextBlock([.. runs.Where(r => r.Text.Length > 0)]);
    }

    private static TextBlock Text(string text) => new([new TextRun(text)]);
}
