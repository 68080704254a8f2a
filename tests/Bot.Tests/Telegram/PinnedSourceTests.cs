using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram;

/// <summary>Buttons of an old answer, after the article has changed or gone and after a restart.</summary>
public sealed class PinnedSourceTests : IAsyncLifetime, IDisposable
{
    private const string Question = "متى خرقت ألمانيا اتفاق مولوتوف-ربنتروب؟";

    private readonly ServiceBench bench = new();

    public Task InitializeAsync() => bench.InitializeAsync();

    public Task DisposeAsync() => bench.DisposeAsync();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task They_open_their_own_source_and_say_what_has_become_of_it()
    {
        var answer = await bench.AskAsync(1, Question);
        var quote = TelegramHtml.Elements(answer.Text, "blockquote")[0];
        var other = await bench.AskAsync(1, "من هو وزير الخارجية السوفيتي؟");
        Assert.NotEqual(answer.Button("/source"), other.Button("/source"));

        await bench.RestartAsync();
        var source = await bench.PressAsync(answer, "/source");
        Assert.Equal(quote, string.Concat(TelegramHtml.Elements(source.Text, "b")));

        var text = await File.ReadAllTextAsync(bench.Article);
        await ReplaceAsync(text.Replace("\n## خلفية", "\nفقرة جديدة أضيفت قبل كل شيء.\n\n## خلفية", StringComparison.Ordinal).Replace("# محادثات", "# عن محادثات", StringComparison.Ordinal));
        var moved = await bench.PressAsync(answer, "/source");
        Assert.Contains(Phrase("source.moved"), moved.Visible);
        Assert.Equal(quote, string.Concat(TelegramHtml.Elements(moved.Text, "b")));

        await ReplaceAsync(text.Replace(quote, "جملة أخرى تمامًا.", StringComparison.Ordinal));
        var changed = await bench.PressAsync(answer, "/source");
        Assert.Contains(Phrase("source.changed"), changed.Visible);
        Assert.Contains(quote, changed.Visible);

        File.Delete(bench.Article);
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(bench.Article)!, "other.md"), "---\ntitle: آخر\nlanguage: ar\n---\n\n# آخر\n\nنص قصير عن شيء آخر.\n");
        bench.Knowledge.Reload();
        var gone = await bench.PressAsync(answer, "/source");
        Assert.Contains(Phrase("source.gone"), gone.Visible);
        Assert.Contains(quote, gone.Visible);
    }

    private static string Phrase(string key) => Phrases.Get(Language.Arabic, key);

    private async Task ReplaceAsync(string text)
    {
        await File.WriteAllTextAsync(bench.Article, text);
        bench.Knowledge.Reload();
    }
}
