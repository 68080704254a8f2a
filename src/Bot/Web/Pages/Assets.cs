using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Web.Pages;

/// <summary>Styles, modules and icons out of the assembly, under an address that changes with their contents.</summary>
internal static class Assets
{
    private const string Prefix = "Web.";

    private static readonly FrozenDictionary<string, byte[]> Files = Load();
    private static readonly string Version = VersionOf(Files);

    public static string Url(string name) => $"/assets/{Version}/{name}";

    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{version}/{name}", Get);

    private static IResult Get(string version, string name, HttpResponse response)
    {
        if (!Files.TryGetValue(name, out var content))
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(content, ContentType(name));
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(Assets).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly.GetManifestResourceStream(name)!));
    }

    private static byte[] Read(Stream stream)
    {
        using var content = new MemoryStream();
        using (stream)
        {
            stream.CopyTo(content);
        }

        return content.ToArray();
    }

    private static string VersionOf(FrozenDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
