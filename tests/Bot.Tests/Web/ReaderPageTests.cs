using Bot.Knowledge;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

[Collection(ChromiumTests.Name)]
public sealed class ReaderPageTests(Chromium chromium)
{
    private const string Tricky = """
        # عنوان \<script>document.title='hit'\</script>

        نص **غليظ** و*مائل* فيه [رابط](https://e.org/ "عنوان") و[ليس برابط](javascript:alert(1)) و`شيفرة` & <b>وسم</b>.[1] والجملة الثانية 😀 هنا.[2][3]

        ## قسم "مقتبس" <img src=x onerror=alert(1)>

        - بند أول فيه _تأكيد_ وكلام.
        - بند ثان.

        > قول منقول [4] كما هو.

        | أ | ب |
        |---|---|
        | خانة **أولى** | خانة ثانية |
        """;

    [BrowserFact]
    public async Task Every_sentence_of_the_article_is_marked_exactly()
    {
        await using var bench = await WebBench.StartAsync();
        await AssertMarksAsync(bench, bench.Services.GetRequiredService<KnowledgeStore>().Current.Documents[0]);
    }

    [BrowserFact]
    public async Task Markup_lists_tables_and_notes_do_not_shift_the_mark()
    {
        using var folder = new TemporaryFolder();
        folder.Write("article.md", Tricky);
        folder.Write("plain.txt", "عنوان\n\nنص **ليس غليظا** و[ليس](https://e.org) رابطا.[1] وجملة.");
        await using var bench = await WebBench.StartAsync(null, ("Knowledge:Path", folder.Path));
        foreach (var document in bench.Services.GetRequiredService<KnowledgeStore>().Current.Documents)
        {
            await AssertMarksAsync(bench, document);
        }
    }

    [BrowserFact]
    public async Task Markup_in_articles_and_file_names_stays_text()
    {
        const string Name = "a\"b<img src=x onerror=alert(1)>&'ج";
        using var folder = new TemporaryFolder();
        folder.Write(Name + ".md", Tricky);
        await using var bench = await WebBench.StartAsync(null, ("Knowledge:Path", folder.Path));
        await using var window = await chromium.OpenAsync(new BrowserNewContextOptions { BypassCSP = true });
        var page = await window.NewPageAsync();
        page.Dialog += (_, _) => Assert.Fail("a script of the article ran");
        await page.GotoAsync(new Uri(bench.Url, "/read").AbsoluteUri);
        await page.Locator(".articles a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("عنوان <script>document.title='hit'</script>");
        Assert.Equal(0, await page.Locator("main img, main script, main [onerror], main a[href^=javascript]").CountAsync());
        Assert.DoesNotContain("hit", await page.EvaluateAsync<string>("document.title.replace(/<script>.*<.script>/, '')"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_citation_of_an_edited_article_opens_what_was_cited_and_shows_the_change()
    {
        using var folder = new TemporaryFolder();
        folder.Write("article.md", "# مقال\n\nوقع الاتفاق في برلين عام 1939.\n\nفقرة باقية.\n\nفقرة تزول.");
        await using var bench = await WebBench.StartAsync(null, ("Knowledge:Path", folder.Path));
        var store = bench.Services.GetRequiredService<KnowledgeStore>();
        var revision = store.Current.Documents[0].Revision;
        folder.Write("article.md", "# مقال\n\nمقدمة جديدة.\n\nوقع الاتفاق في موسكو عام 1939.\n\nفقرة باقية.");
        store.Reload();

        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(Address(bench, "article", revision, 1, 0, 17));
        await Expect(page.Locator("mark")).ToHaveTextAsync("وقع الاتفاق في بر");
        await Expect(page.Locator(".notice")).ToContainTextAsync("نسخة أقدم");
        await Expect(page.Locator("del").Filter(new() { HasText = "برلين" })).ToBeVisibleAsync();
        await Expect(page.Locator("ins").Filter(new() { HasText = "موسكو" })).ToBeVisibleAsync();
        await Expect(page.Locator("p.changed")).ToHaveCountAsync(2);
        await page.Locator(".notice a").ClickAsync();
        await Expect(page.Locator("#words")).ToContainTextAsync("مقدمة جديدة");
    }

    [BrowserFact]
    public async Task Notes_and_their_marks_lead_to_each_other()
    {
        using var folder = new TemporaryFolder();
        var gap = string.Concat(Enumerable.Repeat("\n\nفقرة تملأ الصفحة بكلام كثير.", 60));
        folder.Write("article.md", $"# مقال\n\nجملة أولى.[1] وجملة ثانية.[2] وثالثة[^3] ورابعة.[9]\n\nتكرار.[1]{gap}\n\n## هوامش\n\n1. مصدر أول.\n2. مصدر ثان.\n\n[^3]: مصدر ثالث له كلمات.");
        await using var bench = await WebBench.StartAsync(null, ("Knowledge:Path", folder.Path));
        var document = bench.Services.GetRequiredService<KnowledgeStore>().Current.Documents[0];
        await AssertMarksAsync(bench, document);
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(bench.Url, "/read/article").AbsoluteUri);
        foreach (var (mark, note) in new[] { ("[1]", "مصدر أول"), ("[2]", "مصدر ثان"), ("[^3]", "مصدر ثالث") })
        {
            await page.Locator("sup a").GetByText(mark, new() { Exact = true }).First.ClickAsync();
            await Expect(page.Locator("p:target")).ToContainTextAsync(note);
            await Expect(page.Locator("p:target")).ToBeInViewportAsync();
            await page.Locator("p:target .back").ClickAsync();
            await Expect(page.Locator("sup:target")).ToHaveTextAsync(mark);
            await Expect(page.Locator("sup:target")).ToBeInViewportAsync();
        }

        await Expect(page.Locator("sup").Filter(new() { HasText = "[9]" }).Locator("a")).ToHaveCountAsync(0);
        await Expect(page.Locator(".back")).ToHaveCountAsync(3);
    }

    [BrowserFact]
    public async Task Inside_Telegram_it_takes_its_colours_and_its_back_button()
    {
        await using var bench = await WebBench.StartAsync();
        var document = bench.Services.GetRequiredService<KnowledgeStore>().Current.Documents[0];
        await using var window = await chromium.OpenAsync();
        await window.AddInitScriptAsync("window.posted = []; window.TelegramWebviewProxy = { postEvent: (type, data) => window.posted.push(type + ' ' + data) };");
        var page = await window.NewPageAsync();
        var launch = "tgWebAppData=x&tgWebAppVersion=9.1&tgWebAppPlatform=android&tgWebAppThemeParams=" + Uri.EscapeDataString("{\"bg_color\":\"#102030\"}");
        await page.GotoAsync(Address(bench, document.Id, document.Revision, 2, 3, 20) + "?" + launch);
        await Expect(page.Locator("mark").First).ToBeInViewportAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(16, 32, 48)");
        Assert.Contains("web_app_setup_back_button {\"is_visible\":true}", await page.EvaluateAsync<string[]>("window.posted"));
    }

    private static string Address(WebBench bench, string document, string revision, int paragraph, int start, int end) =>
        new Uri(bench.Url, ReaderPath.Of(document, revision, paragraph, start, end)).AbsoluteUri;

    private async Task AssertMarksAsync(WebBench bench, Document document)
    {
        await using var window = await chromium.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(Address(bench, document.Id, document.Revision, 1, 0, 1));
        foreach (var (paragraph, sentence) in document.Paragraphs.SelectMany(p => p.Sentences.Select(s => (p, s))))
        {
            var (start, end) = (sentence.Span.Start - paragraph.Span.Start, sentence.Span.End - paragraph.Span.Start);
            var marked = await page.EvaluateAsync<string>(
                """
                async hash => {
                  const changed = location.hash === hash ? null : new Promise(done => addEventListener('hashchange', done, { once: true }));
                  location.hash = hash;
                  await changed;
                  return [...document.querySelectorAll('mark')].map(mark => mark.textContent).join('');
                }
                """,
                $"#p{paragraph.Index + 1}:{start}-{end}");
            Assert.Equal(document[sentence.Span], marked);
        }
    }
}
