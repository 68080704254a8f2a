using System.Diagnostics;
using System.Text;

namespace Bot.Benchmarks;

/// <summary>
/// Lucene in a Java machine of its own (LuceneSearch.java), with its own Arabic analyzer. It stays up, so that its questions come in turn with the
/// bot's, and tells the time of each itself: what goes through the pipe does not count.
/// </summary>
internal sealed class LuceneSearch : IPeer
{
    private const string Jars = "/usr/share/java";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("isnad-lucene");
    private readonly Process _java;

    public LuceneSearch()
    {
        var start = new ProcessStartInfo("java", ["-cp", $"{Jar("core")}:{Jar("analyzers-common")}", Path.Combine(AppContext.BaseDirectory, "LuceneSearch.java"), _folder.FullName])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        };
        _java = Process.Start(start)!;
    }

    /// <summary>Null when it is installed.</summary>
    public static string? Missing { get; } = Jar("core") is not null && Jar("analyzers-common") is not null && File.Exists("/usr/bin/javac")
        ? null
        : "Lucene is not installed here (apt-get install liblucene8-java default-jdk-headless)";

    public string Name => "Lucene";

    public void Add(List<string> passages)
    {
        _java.StandardInput.WriteLine(passages.Count);
        foreach (var passage in passages)
        {
            _java.StandardInput.WriteLine(passage.ReplaceLineEndings(" "));
        }

        _java.StandardInput.Flush();
        _ = Answer(_java.StandardOutput.ReadLine());
    }

    public async Task<Found> SearchAsync(string question)
    {
        await _java.StandardInput.WriteLineAsync(question.ReplaceLineEndings(" "));
        await _java.StandardInput.FlushAsync();
        var numbers = Answer(await _java.StandardOutput.ReadLineAsync()).Split(' ');
        return new Found([.. numbers.Skip(1).Select(int.Parse)], TimeSpan.FromMicroseconds(long.Parse(numbers[0]) / 1000.0));
    }

    public void Dispose()
    {
        _java.StandardInput.Close();
        _java.WaitForExit();
        _java.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Answer(string? line) => line ?? throw new InvalidOperationException("Lucene's process has ended; its error stands above.");

    private static string? Jar(string part) => Directory.Exists(Jars) ? Directory.EnumerateFiles(Jars, $"lucene-{part}-8*.jar").Max(StringComparer.Ordinal) : null;
}
