using System.Security.Cryptography;

namespace Bot.Answers.Log;

/// <summary>Names of answers: short enough for a button, and not to be guessed, for whoever has one may open the answer.</summary>
public static class AnswerId
{
    public const int Length = 12;

    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);
}
