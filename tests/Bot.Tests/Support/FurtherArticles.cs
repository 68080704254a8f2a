namespace Bot.Tests.Support;

/// <summary>The shipped article with an Arabic and an English one beside it, read once for a test class.</summary>
public sealed class FurtherArticles : IDisposable
{
    public const string Coffee = """
        ---
        title: تاريخ القهوة
        source: https://example.org/قهوة
        ---

        ## الانتشار

        افتتح التاجر حكم الحلبي أول مقهى في إسطنبول سنة 1554. وكان رواده يسمونه مدرسة الحكماء.[3]

        ## الزراعة

        تزرع شجرة البن على المدرجات الجبلية في اليمن. ويحتاج المحصول إلى تسعة أشهر حتى ينضج.
        """;

    public const string Lighthouse = """
        # The Eddystone Lighthouse

        ## The first tower

        Henry Winstanley finished the first wooden tower in November 1698. The Great Storm of 1703 destroyed it and its builder.

        ## The stone tower

        John Smeaton rebuilt the tower in granite because wood had burned twice. Its lamp held 24 candles.
        """;

    private readonly TemporaryFolder folder = new();

    public FurtherArticles()
    {
        foreach (var file in Directory.GetFiles(Repository.Knowledge))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        folder.Write("coffee.md", Coffee);
        folder.Write("lighthouse.md", Lighthouse);
        Bench = new AnswerBench(folder.Path);
    }

    internal AnswerBench Bench { get; }

    public void Dispose()
    {
        Bench.Dispose();
        folder.Dispose();
    }
}
