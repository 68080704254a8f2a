using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace Bot.Models;

/// <summary>How the OpenAI SDK reaches a server: address, key, and an HTTP client that neither retries, nor follows redirects, nor logs.</summary>
internal static class OpenAIConnection
{
    private const string NoKey = "none";

    public static OpenAIClientOptions Options(ModelProvider provider, string? endpoint, HttpClient http)
    {
        var options = new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        };
        if (!string.IsNullOrEmpty(endpoint))
        {
            options.Endpoint = Address(provider, endpoint);
        }

        return options;
    }

    public static AuthenticationPolicy Key(ModelProvider provider, string key)
    {
        // The SDK sends no request without a key; servers that need none pass over it.
        var credential = new ApiKeyCredential(key.Length == 0 ? NoKey : key);
        return provider == ModelProvider.AzureOpenAI
            ? ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(credential, "api-key")
            : ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(credential);
    }

    public static HttpClient Http(long longestResponse)
    {
        var sockets = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        };
        return new HttpClient(new ResponseLimit(longestResponse, sockets)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static Uri Address(ModelProvider provider, string endpoint)
    {
        var address = endpoint.TrimEnd('/');
        var complete = provider != ModelProvider.AzureOpenAI || address.EndsWith("/v1", StringComparison.OrdinalIgnoreCase);
        return new Uri(complete ? address : address + "/openai/v1");
    }
}
