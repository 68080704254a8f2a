namespace Bot.Languages;

/// <summary>Which form a number takes (Unicode CLDR, cardinal rules).</summary>
public static class PluralForms
{
    public static PluralForm Of(Language language, long count) => language == Language.English
        ? count == 1 ? PluralForm.One : PluralForm.Other
        : (count, count % 100) switch
        {
            (0, _) => PluralForm.Zero,
            (1, _) => PluralForm.One,
            (2, _) => PluralForm.Two,
            (_, >= 3 and <= 10) => PluralForm.Few,
            (_, >= 11) => PluralForm.Many,
            _ => PluralForm.Other,
        };
}
