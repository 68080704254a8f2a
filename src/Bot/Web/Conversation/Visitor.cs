using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Bot.Web.Conversation;

/// <summary>Knows a visitor again by a random cookie; the conversation's id is its hash, so that the id alone opens nothing.</summary>
internal static class Visitor
{
    private const string Cookie = "isnad_chat";
    private const int KeyLength = 32;

    /// <summary>Id of the visitor's conversation; null for one who has not opened the page yet.</summary>
    public static long? Of(HttpRequest request) =>
        request.Cookies[Cookie] is { Length: KeyLength } key && key.All(char.IsAsciiHexDigitLower) ? Id(key) : null;

    /// <summary>The same, giving a newcomer a cookie.</summary>
    public static long Welcome(HttpContext context)
    {
        if (Of(context.Request) is { } known)
        {
            return known;
        }

        var key = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);
        context.Response.Cookies.Append(Cookie, key, Cookies.Kept(context.Request));
        return Id(key);
    }

    private static long Id(string key) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.ASCII.GetBytes(key))) & long.MaxValue;
}
