using System.Security.Cryptography;
using System.Text;

namespace Bot.Commands;

/// <summary>A short name for a question that buttons offer; the same after a restart.</summary>
internal static class QuestionKey
{
    private const int Bytes = 6;

    public static string Of(string question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, Bytes));
}
