namespace Bot.Knowledge;

/// <summary>What can be told of a folder without reading its files: names, lengths, times. Equal stamps mean an unchanged folder.</summary>
internal static class FolderStamp
{
    /// <summary>Empty for a folder that cannot be listed.</summary>
    public static string Of(string folder)
    {
        try
        {
            var files = new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal);
            return string.Join('\n', files.Select(file => $"{file.Name}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
