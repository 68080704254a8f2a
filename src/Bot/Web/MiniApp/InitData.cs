using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Bot.Web.MiniApp;

/// <summary>Checks what Telegram hands a Mini App at its start: signed by the bot's token, and not old (core.telegram.org/bots/webapps).</summary>
public sealed class InitData(string token, TimeSpan maxAge, TimeProvider time)
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);

    private readonly byte[] key = HMACSHA256.HashData("WebAppData"u8, Encoding.UTF8.GetBytes(token));

    /// <summary>The user it was signed for; null when there is no token, the signature does not hold, it is too old, or it names no user.</summary>
    public MiniAppUser? Verify(string initData)
    {
        var fields = QueryHelpers.ParseQuery(initData);
        return token.Length > 0 && IsSigned(fields) && IsFresh(fields) ? User(fields) : null;
    }

    private bool IsSigned(Dictionary<string, StringValues> fields)
    {
        var signed = fields.Where(field => field.Key != "hash").OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}");
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', signed)));
        var given = Encoding.ASCII.GetBytes(fields.GetValueOrDefault("hash").ToString());
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(expected)), given);
    }

    private bool IsFresh(Dictionary<string, StringValues> fields)
    {
        if (!uint.TryParse(fields.GetValueOrDefault("auth_date"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        var age = time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return age <= maxAge && age >= -ClockSlack;
    }

    private static MiniAppUser? User(Dictionary<string, StringValues> fields)
    {
        try
        {
            using var user = JsonDocument.Parse(fields.GetValueOrDefault("user").ToString());
            var language = user.RootElement.TryGetProperty("language_code", out var code) ? code.GetString() : null;
            return new MiniAppUser(user.RootElement.GetProperty("id").GetInt64(), language);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
