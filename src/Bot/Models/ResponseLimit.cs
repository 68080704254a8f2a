namespace Bot.Models;

/// <summary>Cuts responses that are longer than any sensible one, before a parser gathers them in memory.</summary>
internal sealed class ResponseLimit(long longest, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var content = response.Content;
        response.Content = new StreamContent(new LimitedStream(await content.ReadAsStreamAsync(cancellationToken), longest));
        foreach (var header in content.Headers)
        {
            response.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return response;
    }
}
