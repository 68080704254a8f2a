namespace Bot.Search;

/// <summary>
/// The computed parts of an index on disk, one file a knowledge version, named by it and written whole or not at all. A missing,
/// older or damaged file is simply built again.
/// </summary>
internal sealed class IndexFile(string folder)
{
    private const uint Format = 0x49534E04;
    private const int Kept = 2;

    /// <summary>The parts saved for this version; null when there are none that can be used.</summary>
    public SearchParts? Load(string version)
    {
        try
        {
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(PathOf(version)), 1 << 16));
            return reader.ReadUInt32() == Format && reader.ReadString() == version ? SearchParts.Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The folder cannot be written; the index in memory serves all the same.</exception>
    public void Save(string version, SearchParts parts)
    {
        Directory.CreateDirectory(folder);
        var draft = PathOf(version) + "." + Environment.ProcessId + ".tmp";
        using (var writer = new BinaryWriter(File.Create(draft)))
        {
            writer.Write(Format);
            writer.Write(version);
            parts.Write(writer);
        }

        File.Move(draft, PathOf(version), overwrite: true);
        DeleteOlder();
    }

    private void DeleteOlder()
    {
        foreach (var file in new DirectoryInfo(folder).GetFiles("*.index").OrderByDescending(f => f.LastWriteTimeUtc).Skip(Kept))
        {
            file.Delete();
        }
    }

    private string PathOf(string version) => Path.Combine(folder, version + ".index");
}
