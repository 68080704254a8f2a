using System.Text.Json;

namespace Bot.Tests.Support;

/// <summary>A call that the fake Bot API has received.</summary>
public sealed record BotApiCall(string Method, JsonElement Body)
{
    /// <summary>The message that the call has made or changed.</summary>
    public int MessageId { get; init; }

    /// <summary>Callback data of the message's buttons, row by row from the left.</summary>
    public IReadOnlyList<string> Buttons => Has("reply_markup")
        ? [.. Body.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray())
            .Where(button => button.TryGetProperty("callback_data", out _)).Select(button => button.GetProperty("callback_data").GetString()!)]
        : [];

    public string Visible => TelegramHtml.Visible(Text);

    /// <summary>Of the buttons whose data begin so, the first by its data: that of the lowest citation.</summary>
    public string Button(string start) => Buttons.Where(data => data.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal).First();

    public long ChatId => Body.GetProperty("chat_id").GetInt64();

    /// <summary>The text in its markup; of a rich message, that one's.</summary>
    public string Text => (Has("text") ? Body.GetProperty("text") : Body.GetProperty("rich_message").GetProperty("html")).GetString()!;

    public bool Has(string parameter) => Body.TryGetProperty(parameter, out _);

    public int Number(string parameter) => Body.GetProperty(parameter).GetInt32();
}
