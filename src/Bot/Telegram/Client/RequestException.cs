using System.Net;

namespace Bot.Telegram.Client;

/// <summary>A call that did not get through, or whose answer is not the Bot API's.</summary>
public class RequestException : Exception
{
    public RequestException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    public RequestException(string message, HttpStatusCode httpStatusCode, Exception? inner = null)
        : base(message, inner)
    {
        HttpStatusCode = httpStatusCode;
    }

    /// <summary>Null when there was no answer at all.</summary>
    public HttpStatusCode? HttpStatusCode { get; }
}
