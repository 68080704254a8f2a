using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support;

/// <summary>What came to the fake model: a request of the OpenAI interface.</summary>
public sealed record ModelRequest(string Path, JsonElement Body, IReadOnlyDictionary<string, string> Headers)
{
    public string All => string.Join("\n\n", Body.GetProperty("messages").EnumerateArray().Select(m => m.TryGetProperty("content", out var content) ? content.ToString() : ""));

    /// <summary>Whether an answer is wanted, not a condensed question.</summary>
    public bool WantsAnswer => Passages.Count > 0;

    /// <summary>The passages by number.</summary>
    public IReadOnlyDictionary<int, string> Passages => Regex.Matches(All, @"\[(\d+)\]\n(=====\w+=====)\n(.*?)\n\2", RegexOptions.Singleline)
        .ToDictionary(m => int.Parse(m.Groups[1].Value), m => m.Groups[3].Value);

    public string Question => Regex.Matches(All, @"(=====\w+=====)\n(.*?)\n\1", RegexOptions.Singleline)[^1].Groups[2].Value;

    /// <summary>The number under which the passage with these words was given.</summary>
    public int NumberOf(string words) => Passages.First(p => p.Value.Contains(words, StringComparison.Ordinal)).Key;
}
