using Bot.Chat;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>
/// A page on this machine alone answers to this machine's names only: else a foreign site could rename itself to 127.0.0.1 and read along.
/// </summary>
internal sealed class OwnNames(IOptions<WebOptions> options, IOptions<ReaderLinkOptions> links) : IConfigureOptions<HostFilteringOptions>
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public void Configure(HostFilteringOptions filter)
    {
        var url = new Uri(options.Value.Url);
        filter.AllowedHosts = url.IsLoopback ? [.. Loopback, .. PublicName()] : ["*"];
    }

    private string[] PublicName() => Uri.TryCreate(links.Value.PublicUrl, UriKind.Absolute, out var url) ? [url.Host] : [];
}
