namespace Bot.Telegram;

/// <summary>Takes the token out of whatever may be shown.</summary>
internal sealed class TokenScrubber(string token)
{
    private const string Mask = "<token>";

    private readonly string[] forms = [token, Uri.EscapeDataString(token), token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..]];

    public string Scrub(string text) =>
        forms.Aggregate(text, (clean, form) => clean.Replace(form, Mask, StringComparison.OrdinalIgnoreCase));

    /// <returns>
    /// The exception itself when it is clean all the way in; else what it says, without the token. That a server was never
    /// reached stays known.
    /// </returns>
    public Exception Scrub(Exception exception)
    {
        var text = exception.ToString();
        var clean = Scrub(text);
        return clean == text ? exception
            : exception is HttpRequestException http ? new HttpRequestException(http.HttpRequestError, clean)
            : new InvalidOperationException(clean);
    }
}
