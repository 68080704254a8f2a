using Bot.Languages;

namespace Bot.Telegram;

/// <summary>The place of a quotation, with headings of another direction set apart.</summary>
internal static class PlaceText
{
    private const string Separator = " › ";

    public static string Of(string place, Language language) =>
        Bidi.FrameMark(place, language) + string.Join(Separator, place.Split(Separator).Select(part => Bidi.Isolate(part, language)));
}
