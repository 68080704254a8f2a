using Bot.Languages;

namespace Bot.Chat;

/// <summary>The commands shown in a platform's menu, described in each language.</summary>
public sealed class CommandMenu(CommandCatalog catalog)
{
    /// <summary>Codes of the languages; the first is the default.</summary>
    public static IReadOnlyList<string> LanguageCodes { get; } = [.. Enum.GetValues<Language>().Select(language => language.Code())];

    public IReadOnlyList<CommandMenuEntry> For(Language language) =>
        [.. catalog.Infos.Where(info => info.InMenu).Select(info => Entry(language, info))];

    public IReadOnlyList<CommandMenuEntry> For(string languageCode) =>
        For(Languages.LanguageCodes.Parse(languageCode) ?? Language.Arabic);

    private static CommandMenuEntry Entry(Language language, CommandInfo info) =>
        new(info.Name, Phrases.Get(language, info.DescriptionPhrase));
}

/// <summary>One line of the menu; the name is without its slash.</summary>
public sealed record CommandMenuEntry(string Name, string Description);
