using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Answers;

/// <summary>One of <see cref="Answered"/>, <see cref="NotFound"/>, <see cref="Declined"/> and <see cref="SmallTalk"/>.</summary>
/// <param name="Language">The language of the reply; quotes keep their own.</param>
public abstract record Answer(Language Language)
{
    /// <summary>A language model was to write it and could not, so that the extractive answer stands in; the reply says so.</summary>
    public bool WithoutModel { get; init; }
}

/// <summary>The articles give the answer.</summary>
/// <param name="Claims">The reply, the shortest answer first; each claim names its citations.</param>
/// <param name="Citations">Number n of a claim is <c>Citations[n - 1]</c>. Never empty, and each has passed the citation check.</param>
public sealed record Answered(Language Language, IReadOnlyList<Claim> Claims, IReadOnlyList<Citation> Citations) : Answer(Language);

/// <summary>The articles do not say.</summary>
/// <param name="Nearest">A related passage, to be shown as not being the answer.</param>
public sealed record NotFound(Language Language, Citation? Nearest) : Answer(Language);

/// <summary>Asked for something the bot does not do, such as showing its instructions or inventing a quote.</summary>
public sealed record Declined(Language Language) : Answer(Language);

/// <summary>Greetings, thanks, questions about the bot: a short reply without claims.</summary>
public sealed record SmallTalk(Language Language, SmallTalkKind Kind) : Answer(Language);

/// <summary>What a <see cref="SmallTalk"/> replies to.</summary>
public enum SmallTalkKind
{
    Greeting,
    Thanks,
    Farewell,
    WhoAreYou,
    HowAreYou,
    Empty,
}
