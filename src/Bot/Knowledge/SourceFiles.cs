namespace Bot.Knowledge;

/// <summary>The files that articles are read from, by name in ordinal order; in a folder, or at hand already.</summary>
/// <param name="lengthOf">Bytes of a file.</param>
/// <param name="read">A file's bytes; throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
internal sealed class SourceFiles(IReadOnlyList<string> names, Func<string, long> lengthOf, Func<string, byte[]> read)
{
    public IReadOnlyList<string> Names => names;

    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be listed.</exception>
    public static SourceFiles In(string folder) => new(
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)],
        name => new FileInfo(Path.Combine(folder, name)).Length,
        name => File.ReadAllBytes(Path.Combine(folder, name)));

    public static SourceFiles Of(IReadOnlyDictionary<string, byte[]> files) =>
        new([.. files.Keys.Order(StringComparer.Ordinal)], name => files[name].Length, name => files[name]);

    /// <summary>The same with all they hold now.</summary>
    public SourceFiles InMemory() => Of(names.Where(name => IsArticle(name) || Companion.Of(name) is not null).ToDictionary(name => name, read));

    public long LengthOf(string name) => lengthOf(name);

    public byte[] Read(string name) => read(name);

    /// <summary>An article: *.md or *.txt, but not README.md and nothing hidden.</summary>
    public static bool IsArticle(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".md" or ".txt"
        && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith('.');

    /// <summary>The names of each article's own file and of those beside it, by the article's id.</summary>
    public ILookup<string, string> ByArticle() => names
        .Select(name => (Name: name, Id: IsArticle(name) ? Path.GetFileNameWithoutExtension(name) : Companion.Of(name)?.Id))
        .Where(file => file.Id is not null)
        .ToLookup(file => file.Id!, file => file.Name);
}
