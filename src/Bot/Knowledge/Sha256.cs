using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge;

/// <summary>Lower-case hex SHA-256, the form of revisions and versions.</summary>
internal static class Sha256
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
