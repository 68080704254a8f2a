using System.Security.Cryptography;

namespace Bot.Answers.Log;

/// <summary>Names of answers: short enough for a button, and not to be guessed (50 random bits), for whoever has one may open the answer.</summary>
/// <remarks>Answers of one second begin alike, so that a database's index finds and writes them side by side.</remarks>
public static class AnswerId
{
    public const int Length = 12;

    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    public static string New(DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        return $"{Letters[(int)(second >> 5) & 31]}{Letters[(int)second & 31]}{RandomNumberGenerator.GetString(Letters, Length - 2)}";
    }
}
