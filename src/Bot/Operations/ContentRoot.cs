namespace Bot.Operations;

/// <summary>The folder that holds appsettings.json and knowledge/, wherever the bot is started from.</summary>
public static class ContentRoot
{
    /// <summary>The current folder or the nearest parent that holds both, else the program's own folder.</summary>
    public static string Find() => Find(Directory.GetCurrentDirectory(), AppContext.BaseDirectory);

    internal static string Find(string current, string program)
    {
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "appsettings.json")) && Directory.Exists(Path.Combine(folder, "knowledge")))
            {
                return folder;
            }
        }

        return program;
    }
}
