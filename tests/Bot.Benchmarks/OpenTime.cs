using Bot.Search;

namespace Bot.Benchmarks;

/// <summary>How large the saved index is and how long it takes to open.</summary>
internal static class OpenTime
{
    public static void Report(SearchIndex index)
    {
        var folder = Directory.CreateTempSubdirectory("isnad-index").FullName;
        var file = new IndexFile(folder);
        file.Save("benchmark", index.Parts);
        var bytes = new DirectoryInfo(folder).GetFiles().Sum(f => f.Length);
        var times = Enumerable.Range(0, 5).Select(_ => Timing.Of(() => file.Load("benchmark") ?? throw new InvalidOperationException("The index was not saved.")).Time.TotalMilliseconds).Order().ToList();
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"index  {bytes / 1e6:0.0} MB, opened in {times[2]:0} ms (median of 5), {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB in use");
    }
}
