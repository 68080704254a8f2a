using System.Collections.Concurrent;
using Bot.Languages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Prompts;

/// <summary>
/// The prompts by name and language, from prompts/xx/name.yaml. A file that changes is read again; when it is wrong then, the
/// problem is logged and the one before serves on. Safe for concurrent use.
/// </summary>
public sealed class PromptLibrary(IOptions<PromptOptions> options, ILogger<PromptLibrary> logger)
{
    private readonly ConcurrentDictionary<string, Entry> entries = [];

    /// <exception cref="PromptException">The prompt was never right.</exception>
    public Prompt Get(string name, Language language)
    {
        var path = PathOf(name, language);
        var stamp = File.GetLastWriteTimeUtc(path);
        return entries.TryGetValue(path, out var entry) && entry.Stamp == stamp ? entry.Prompt : Reread(path, name, stamp, entry);
    }

    /// <summary>Reads every prompt of every language.</summary>
    /// <exception cref="PromptException">One of them is missing or wrong; the message names file and line.</exception>
    public void Validate()
    {
        foreach (var name in PromptNames.All.Keys)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Get(name, language);
            }
        }
    }

    private string PathOf(string name, Language language) => Path.Combine(options.Value.Path, language.Code(), name + ".yaml");

    private Prompt Reread(string path, string name, DateTime stamp, Entry? before)
    {
        try
        {
            var prompt = new PromptReader(path).Read(Text(path), name, PromptNames.All[name]);
            entries[path] = new Entry(prompt, stamp);
            return prompt;
        }
        catch (PromptException problem) when (before is not null)
        {
            logger.LogError("The changed prompt is wrong and the one before serves on: {Problem}", problem.Message);
            entries[path] = before with { Stamp = stamp };
            return before.Prompt;
        }
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new PromptException(path, 0, "the prompt is missing or cannot be read");
        }
    }

    private sealed record Entry(Prompt Prompt, DateTime Stamp);
}
