using Bot.Languages;

namespace Bot.Answers;

/// <summary>What a text tells by itself, before anything is looked up.</summary>
/// <param name="Language">Null when its letters do not tell.</param>
/// <param name="IsAboutTheBot">It asks or orders something of the bot itself.</param>
/// <param name="SmallTalk">Null when it is none.</param>
/// <param name="Leans">It cannot be understood without what was said before it.</param>
internal sealed record TextReading(Language? Language, bool IsAboutTheBot, SmallTalkKind? SmallTalk, bool Leans)
{
    /// <summary>The earlier message it leans on; null when it stands on its own or nothing came before.</summary>
    public string? LeansOn(IReadOnlyList<string> history) => Leans && history is [.., var last] ? last : null;

    public static TextReading Of(string text) =>
        new(LanguageDetector.Detect(text), InstructionReader.IsAboutTheBot(text), SmallTalkReader.Read(text), FollowUp.Leans(text));
}
