using System.Threading.RateLimiting;
using Bot.Languages;
using Bot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Bot.Web.Conversation;

/// <summary>How many messages the page takes: of one conversation, and of one network address however many conversations it opens.</summary>
internal sealed class ChatRate(IOptions<WebOptions> options) : IEndpointFilter, IDisposable
{
    private readonly PartitionedRateLimiter<string> chats = Limiter(options.Value.MessagesPerMinute);
    private readonly PartitionedRateLimiter<string> addresses = Limiter(options.Value.MessagesPerMinutePerAddress);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        MayPass(context.HttpContext) ? await next(context) : Refuse(context.HttpContext);

    public void Dispose()
    {
        chats.Dispose();
        addresses.Dispose();
    }

    private bool MayPass(HttpContext context)
    {
        using var chat = chats.AttemptAcquire($"{Visitor.Of(context.Request)}");
        if (!chat.IsAcquired)
        {
            return false;
        }

        using var address = addresses.AttemptAcquire($"{context.Connection.RemoteIpAddress}");
        return address.IsAcquired;
    }

    private static IResult Refuse(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static PartitionedRateLimiter<string> Limiter(int perMinute)
    {
        var tokens = Math.Max(1, perMinute / 30);
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)tokens / perMinute),
            QueueLimit = 0,
        };
        return PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket));
    }
}
