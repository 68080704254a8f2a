using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Bot.Tests.Support;
using Bot.Web.Conversation;

namespace Bot.Tests.Web;

public sealed class WebServiceTests
{
    private const string Question = "متى وصل مولوتوف إلى برلين؟";

    [Fact]
    public async Task The_first_page_weighs_less_than_60_KB()
    {
        await using var bench = await WebBench.StartAsync();
        using var visitor = bench.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        visitor.DefaultRequestHeaders.Add("Accept", "text/html");
        var page = await visitor.GetByteArrayAsync("/");
        var html = await bench.Visitor().GetStringAsync("/");
        var assets = Regex.Matches(html, "(?:href|src)=\"(/assets/[^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        var weight = page.Length;
        foreach (var asset in assets)
        {
            weight += (await visitor.GetByteArrayAsync(asset)).Length;
        }

        Assert.Equal(3, assets.Count);
        Assert.InRange(weight, 1000, 60_000);
    }

    [Fact]
    public async Task Two_hundred_chats_at_once_all_get_their_answers()
    {
        const int Chats = 200;
        await using var bench = await WebBench.StartAsync();
        var clock = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, Chats).Select(_ => AskAsync(bench)));
        Assert.All(answers, answer => Assert.Contains("12 نوفمبر", answer, StringComparison.Ordinal));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_stream_that_broke_goes_on_where_it_was()
    {
        await using var bench = await WebBench.StartAsync();
        using var visitor = bench.Visitor();
        await visitor.GetAsync("/");
        await SendAsync(visitor, Question);
        var first = await ReadAsync(visitor, "/chat/events", messages: 2);
        await SendAsync(visitor, "شكرا");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/chat/events?after=0");
        again.Headers.Add("Last-Event-ID", Ids(first)[1]);
        var second = await ReadAsync(visitor, again, messages: 2);
        Assert.Contains(Question, first, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, second, StringComparison.Ordinal);
        Assert.Empty(Ids(first).Intersect(Ids(second)));
    }

    [Fact]
    public async Task A_page_left_open_over_a_restart_takes_up_what_is_new()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var before = new WebChat(100, DateTimeOffset.UnixEpoch.AddDays(1).ToUnixTimeMilliseconds()).Add("قبل");
        var chat = new WebChat(100, DateTimeOffset.UnixEpoch.AddDays(2).ToUnixTimeMilliseconds());
        chat.Add("بعد");
        Assert.Equal("بعد", (await chat.FollowAsync(before.Id, patience.Token).FirstAsync(patience.Token))?.Text);
    }

    [Fact]
    public async Task Forget_empties_the_conversation()
    {
        await using var bench = await WebBench.StartAsync();
        using var visitor = bench.Visitor();
        await visitor.GetAsync("/");
        await SendAsync(visitor, Question);
        await ReadAsync(visitor, "/chat/events", messages: 2);
        await SendAsync(visitor, "/forget");
        var page = "";
        await Patience.UntilAsync(async () => (page = await visitor.GetStringAsync("/")).Contains("رسائل المحادثة على الصفحة: 3", StringComparison.Ordinal));
        Assert.DoesNotContain(Question, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_messages_are_refused_for_a_while()
    {
        await using var bench = await WebBench.StartAsync(null, ("Web:MessagesPerMinute", "3"));
        using var visitor = bench.Visitor();
        await visitor.GetAsync("/");
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            codes.Add((await SendAsync(visitor, "شكرا")).StatusCode);
        }

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task An_address_that_opens_many_chats_is_refused_as_one()
    {
        await using var bench = await WebBench.StartAsync(null, ("Web:MessagesPerMinutePerAddress", "2"));
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var visitor = bench.Visitor();
            await visitor.GetAsync("/");
            codes.Add((await SendAsync(visitor, "شكرا")).StatusCode);
        }

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests], codes);
    }

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://bot.example.org", HttpStatusCode.Forbidden)]
    [InlineData("https://bot.example.org", HttpStatusCode.Accepted)]
    [InlineData(null, HttpStatusCode.Accepted)]
    public async Task Forms_of_other_sites_are_refused(string? origin, HttpStatusCode expected)
    {
        await using var bench = await WebBench.StartAsync(null, ("Web:PublicUrl", "https://bot.example.org"));
        using var visitor = bench.Visitor();
        await visitor.GetAsync("/");
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("Origin", origin ?? bench.Url.GetLeftPart(UriPartial.Authority));
        Assert.Equal(expected, (await SendAsync(visitor, "شكرا")).StatusCode);
    }

    [Fact]
    public async Task A_page_bound_to_this_machine_answers_to_its_names_only()
    {
        await using var bench = await WebBench.StartAsync();
        using var visitor = bench.Visitor();
        visitor.DefaultRequestHeaders.Host = "rebound.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/read")]
    [InlineData("/read/german-soviet-axis-talks")]
    [InlineData("/read/none")]
    [InlineData("/read/..%2F..%2Fappsettings")]
    [InlineData("/nothing")]
    public async Task Every_page_forbids_inline_script_and_foreign_assets(string path)
    {
        await using var bench = await WebBench.StartAsync();
        using var visitor = bench.Visitor();
        var response = await visitor.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script(?! type=""module"" src=)|\son\w+=|style=", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/chat/messages", "application/json", "{\"text\":1}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/chat/messages", "multipart/form-data; boundary=x", "--y", HttpStatusCode.BadRequest)]
    [InlineData("/chat/messages", "application/x-www-form-urlencoded", "MANY", HttpStatusCode.BadRequest)]
    [InlineData("/chat/messages", "application/x-www-form-urlencoded", "LONG", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/chat/messages", "application/x-www-form-urlencoded", "text=%00%ff%zz", HttpStatusCode.BadRequest)]
    [InlineData("/chat/messages", "application/x-www-form-urlencoded", "text=/settings&press=99999999999999999999", HttpStatusCode.Accepted)]
    [InlineData("/language", "text/plain", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/miniapp", "text/plain", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/miniapp", "application/x-www-form-urlencoded", "initData=%3D%26hash", HttpStatusCode.Forbidden)]
    [InlineData("/admin/enter", "text/plain", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/admin/index", "application/x-www-form-urlencoded", "LONG", HttpStatusCode.RequestEntityTooLarge)]
    public async Task Strange_bodies_are_refused_and_nothing_breaks(string path, string type, string body, HttpStatusCode expected)
    {
        await using var bench = await WebBench.StartAsync(null, ("Web:AdminSecret", "a long operator's secret"));
        using var visitor = bench.Visitor();
        await visitor.GetAsync("/");
        var text = body switch
        {
            "MANY" => string.Join('&', Enumerable.Range(0, 100).Select(i => $"k{i}=v")),
            "LONG" => "text=" + new string('a', 300_000),
            _ => body,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(text) };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("Accept", "application/json");
        Assert.Equal(expected, (await visitor.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/admin", HttpStatusCode.NotFound)]
    [InlineData("GET", "/read/%3Cimg%20src=x%20onerror=alert(1)%3E", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/language", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_refusal_is_a_page_in_the_visitors_language(string method, string path, HttpStatusCode expected)
    {
        await using var bench = await WebBench.StartAsync();
        using var visitor = bench.Visitor();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Accept", "text/html");
        var response = await visitor.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(expected, response.StatusCode);
        Assert.Matches("<html lang=\"ar\" dir=\"rtl\">[\\s\\S]*<h1>[^<]+</h1>", page);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_with_too_many_pages_open_keeps_the_newest()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var chat = new WebChat(100, 0);
        var first = chat.FollowAsync(0, patience.Token).ToListAsync(patience.Token).AsTask();
        var rest = Enumerable.Range(0, 16).Select(_ => chat.FollowAsync(0, patience.Token).FirstAsync(patience.Token).AsTask()).ToArray();
        Assert.Empty(await first);
        chat.Add("نص");
        Assert.All(await Task.WhenAll(rest), entry => Assert.Equal("نص", entry?.Text));
    }

    [Fact]
    public async Task A_page_that_reads_too_slowly_is_let_go_and_comes_back_for_the_rest()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var chat = new WebChat(2, 0);
        await using var slow = chat.FollowAsync(0, patience.Token).GetAsyncEnumerator(patience.Token);
        var next = slow.MoveNextAsync();
        for (var i = 0; i < 1000; i++)
        {
            chat.Add($"{i}");
        }

        var seen = 0L;
        for (var more = await next; more; more = await slow.MoveNextAsync())
        {
            seen = slow.Current!.Version;
        }

        Assert.InRange(seen, 1, 999);
        Assert.Equal("998", (await chat.FollowAsync(seen, patience.Token).FirstAsync(patience.Token))?.Text);
    }

    [Theory]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/read", "/read")]
    public async Task The_language_switch_leads_back_to_own_pages_only(string back, string expected)
    {
        await using var bench = await WebBench.StartAsync();
        using var visitor = bench.Visitor(followRedirects: false);
        using var form = new FormUrlEncodedContent([new("language", "en"), new("back", back)]);
        Assert.Equal(expected, (await visitor.PostAsync("/language", form)).Headers.Location?.OriginalString);
    }

    private static async Task<string> AskAsync(WebBench bench)
    {
        using var visitor = bench.Visitor();
        await visitor.GetAsync("/");
        var answer = ReadAsync(visitor, "/chat/events", messages: 2);
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(visitor, Question)).StatusCode);
        return await answer;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages") { Content = new FormUrlEncodedContent([new("text", text)]) };
        request.Headers.Add("Accept", "application/json");
        return await visitor.SendAsync(request);
    }

    private static string[] Ids(string events) => [.. Regex.Matches(events, @"^id: (\d+)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    private static async Task<string> ReadAsync(HttpClient visitor, string path, int messages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await ReadAsync(visitor, request, messages);
    }

    private static async Task<string> ReadAsync(HttpClient visitor, HttpRequestMessage request, int messages)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var response = await visitor.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(patience.Token));
        var read = new List<string>();
        for (var left = messages; left > 0 && await reader.ReadLineAsync(patience.Token) is { } line;)
        {
            read.Add(line);
            left -= line.StartsWith("id: ", StringComparison.Ordinal) ? 1 : 0;
        }

        return string.Join('\n', read) + "\n";
    }
}
