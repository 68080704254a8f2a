using System.Security.Cryptography;

namespace Bot.Answers.Log;

/// <summary>Names of answers: short enough for a button, and not to be guessed (50 random bits), for whoever has one may open the answer.</summary>
/// <remarks>Answers of one second begin alike, so that a database's index finds and writes them side by side.</remarks>
public static class AnswerId
{
    public const int Length = 12;

    private const int RandomLength = Length - 2;

    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Random letters are drawn for so many answers at once: a draw costs as much as a hundred letters.</summary>
    private const int Drawn = 50;

    private static readonly Lock Gate = new();
    private static string drawn = "";
    private static int taken;

    public static string New(DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        return $"{Letters[(int)(second >> 5) & 31]}{Letters[(int)second & 31]}{Draw()}";
    }

    private static string Draw()
    {
        lock (Gate)
        {
            if (taken == drawn.Length)
            {
                (drawn, taken) = (RandomNumberGenerator.GetString(Letters, Drawn * RandomLength), 0);
            }

            taken += RandomLength;
            return drawn[(taken - RandomLength)..taken];
        }
    }
}
