namespace Bot.Languages;

/// <summary>The forms of counted words in the languages of the world, by their names in CLDR.</summary>
public enum PluralForm
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
