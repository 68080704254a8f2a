using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Enrichment;

/// <summary>
/// The questions of one model by the passages' hashes, in a file that only grows: a passage is a line, written whole before the next, so that
/// an interrupted run goes on where it was. Safe for concurrent use.
/// </summary>
public sealed class QuestionCache
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<MadeQuestion>> kept = [];
    private readonly Lock gate = new();
    private readonly string file;

    /// <param name="folder">Made when the first questions are kept.</param>
    /// <param name="modelId">Another model's questions are in another file.</param>
    public QuestionCache(string folder, string modelId)
    {
        file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(modelId)))[..16] + ".jsonl");
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            if (Read(line) is { } entry)
            {
                kept[entry.Passage] = entry.Questions;
            }
        }
    }

    /// <returns>Null for a passage the model was not asked about; empty when it found no questions.</returns>
    public IReadOnlyList<MadeQuestion>? Find(string passage) => kept.GetValueOrDefault(passage);

    /// <exception cref="IOException">It cannot be kept.</exception>
    public void Add(string passage, IReadOnlyList<MadeQuestion> questions)
    {
        lock (gate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            // A line that an interruption has cut must not swallow this one.
            File.AppendAllText(file, $"\n{JsonSerializer.Serialize(new Entry(passage, questions))}");
        }

        kept[passage] = questions;
    }

    private static Entry? Read(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<Entry>(line) is { Passage: not null, Questions: not null } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Entry(string Passage, IReadOnlyList<MadeQuestion> Questions);
}
