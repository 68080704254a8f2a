using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Models;

/// <summary>Turns what the SDK throws into <see cref="ModelException"/>, with nothing of the key in it.</summary>
internal static partial class ModelErrors
{
    private const int LongestReason = 300;

    public static ModelException Of(Exception error, string key, TimeProvider time) => error switch
    {
        ModelException known => known,
        ClientResultException { Status: > 0 } answered => OfStatus(answered, key, time),
        ClientResultException or HttpRequestException or IOException => new ModelException(ModelFault.Connection, "The model's server cannot be reached."),
        TimeoutException or OperationCanceledException => new ModelException(ModelFault.Timeout, "The model did not answer in time."),
        _ => new ModelException(ModelFault.Malformed, $"The model's server sent something else than an answer ({error.GetType().Name})."),
    };

    private static ModelException OfStatus(ClientResultException error, string key, TimeProvider time)
    {
        var fault = error.Status switch
        {
            401 or 403 => ModelFault.Unauthorized,
            408 => ModelFault.Timeout,
            429 => ModelFault.RateLimited,
            >= 500 => ModelFault.Server,
            >= 300 => ModelFault.Refused,
            _ => ModelFault.Malformed,
        };
        return new ModelException(fault, $"The model's server answered {error.Status}: {Clean(error.Message, key)}")
        {
            RetryAfter = RetryAfter(error.GetRawResponse(), time),
        };
    }

    /// <summary>Without the key, without anything that looks like one, on one line.</summary>
    private static string Clean(string message, string key)
    {
        var hidden = key.Length > 0 ? message.Replace(key, "…", StringComparison.Ordinal) : message;
        hidden = Spaces().Replace(KeyLike().Replace(hidden, "…"), " ");
        return hidden.Length <= LongestReason ? hidden : hidden[..LongestReason] + "…";
    }

    private static TimeSpan? RetryAfter(PipelineResponse? response, TimeProvider time)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var value))
        {
            return null;
        }

        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e6)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at - time.GetUtcNow() is { Ticks: > 0 } wait
            ? wait
            : null;
    }

    [GeneratedRegex(@"\b(sk|key|Bearer)[-_ ][^\s""']{6,}", RegexOptions.IgnoreCase)]
    private static partial Regex KeyLike();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
