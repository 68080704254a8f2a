namespace Bot.Tests.Support;

/// <summary>A folder of its own for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const int Tries = 20;

    public string Path { get; } = Directory.CreateTempSubdirectory("isnad-").FullName;

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Write(string name, byte[] content) => File.WriteAllBytes(System.IO.Path.Combine(Path, name), content);

    /// <summary>A service that has just ended may be writing its last file, the saved index, while the folder is emptied.</summary>
    public void Dispose()
    {
        for (var tries = 0; Directory.Exists(Path) && tries < Tries; tries++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (tries < Tries - 1)
            {
                Thread.Sleep(50);
            }
        }
    }
}
