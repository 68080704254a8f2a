using Bot.Models;
using Bot.Tests.Support;
using Microsoft.Extensions.AI;

namespace Bot.Tests.Models;

public sealed class OpenAIChatClientTests
{
    private static readonly ChatOptions Calling = new() { Tools = [AIFunctionFactory.Create((string question) => question, "search")] };
    private static readonly ChatMessage[] Messages = [new(ChatRole.System, "s"), new(ChatRole.User, "u"), new(ChatRole.Assistant, "a")];

    [Fact]
    public async Task It_tells_what_it_is()
    {
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Text("x"));
        using var client = Client(server);

        var metadata = (ChatClientMetadata?)client.GetService(typeof(ChatClientMetadata));

        Assert.Equal("scripted", metadata?.DefaultModelId);
        Assert.Equal(server.Url, metadata?.ProviderUri?.ToString());
        Assert.Same(client, client.GetService(typeof(IChatClient)));
        Assert.Null(client.GetService(typeof(ChatClientMetadata), "key"));
    }

    [Fact]
    public async Task An_answer_in_one_piece_comes_with_its_usage()
    {
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Text("سلام"));
        using var client = Client(server);

        var response = await client.GetResponseAsync(Messages, new ChatOptions { MaxOutputTokens = 7, Temperature = 0.25f });

        Assert.Equal("سلام", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(120, response.Usage?.TotalTokenCount);
        var request = server.Requests.Single();
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal(["system", "user", "assistant"], request.Body.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString()));
        Assert.Equal(0.25, request.Body.GetProperty("temperature").GetDouble());
        Assert.Equal($"Bearer {ModelBench.Key}", request.Headers["authorization"]);
    }

    [Fact]
    public async Task A_stream_comes_in_parts_with_its_usage_at_the_end()
    {
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Text("one two three four"));
        using var client = Client(server);

        var updates = await client.GetStreamingResponseAsync(Messages).ToListAsync();

        Assert.Equal("one two three four", string.Concat(updates.Select(u => u.Text)));
        Assert.True(updates.Count > 3);
        Assert.Equal(20, updates.SelectMany(u => u.Contents).OfType<UsageContent>().Single().Details.OutputTokenCount);
    }

    [Theory]
    [InlineData(ModelProvider.Compatible, "max_tokens")]
    [InlineData(ModelProvider.OpenAI, "max_completion_tokens")]
    [InlineData(ModelProvider.AzureOpenAI, "max_completion_tokens")]
    public async Task Each_server_is_told_the_limit_in_its_own_word(ModelProvider provider, string field)
    {
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Text("x"));
        using var client = Client(server, provider);

        await client.GetResponseAsync(Messages, new ChatOptions { MaxOutputTokens = 7 });

        Assert.Equal(7, server.Requests.Single().Body.GetProperty(field).GetInt32());
        Assert.Equal(provider == ModelProvider.AzureOpenAI ? ModelBench.Key : null, server.Requests.Single().Headers.GetValueOrDefault("api-key"));
    }

    [Fact]
    public async Task Azure_is_asked_at_its_own_path()
    {
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Text("x"));
        using var client = new OpenAIChatClient(Settings(server.Url[..^3], ModelProvider.AzureOpenAI), TimeProvider.System);

        await client.GetResponseAsync(Messages);

        Assert.Equal("/openai/v1/chat/completions", server.Requests.Single().Path);
    }

    [Fact]
    public async Task A_model_that_refuses_a_temperature_is_asked_without_from_then_on()
    {
        await using var server = await FakeModelServer.StartAsync(request => request.Body.TryGetProperty("temperature", out _)
            ? ModelReply.Status(400, """{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model."}}""")
            : ModelReply.Text("x"));
        var settings = Settings(server.Url, ModelProvider.OpenAI);
        using var client = new ResilientChatClient(new OpenAIChatClient(settings, TimeProvider.System), settings, TimeProvider.System);

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("x", (await client.GetResponseAsync(Messages, new ChatOptions { Temperature = 0 })).Text);
        }

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_model_that_takes_no_tools_is_asked_without_from_then_on()
    {
        await using var server = await FakeModelServer.StartAsync(request => request.Body.TryGetProperty("tools", out _)
            ? ModelReply.Status(400, """{"error":{"message":"gemma:7b does not support tools"}}""")
            : ModelReply.Text("x"));
        var settings = Settings(server.Url, ModelProvider.Compatible);
        using var client = new ResilientChatClient(new OpenAIChatClient(settings, TimeProvider.System), settings, TimeProvider.System);

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("x", string.Concat(await client.GetStreamingResponseAsync(Messages, Calling).Select(update => update.Text).ToListAsync()));
        }

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_call_of_a_function_comes_whole()
    {
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Call("search", """{"question":"متى؟"}"""));
        using var client = Client(server);

        var updates = await client.GetStreamingResponseAsync(Messages, Calling).ToListAsync();

        var call = Assert.Single(updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>());
        Assert.Equal(("search", "متى؟"), (call.Name, $"{call.Arguments!["question"]}"));
        Assert.Equal("search", server.Requests.Single().Body.GetProperty("tools")[0].GetProperty("function").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("Incorrect API key provided: sk-test-SECRET-0123456789.")]
    [InlineData("Bad header Authorization: Bearer abcdef123456")]
    [InlineData("Incorrect API key provided: sk-abc***9876. You can find your key at …")]
    public async Task No_key_is_in_an_errors_text(string message)
    {
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Status(401, $$$"""{"error":{"message":"{{{message}}}","code":"invalid_api_key"}}"""));
        using var client = Client(server);

        var error = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync(Messages));

        Assert.Equal(ModelFault.Unauthorized, error.Fault);
        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("abc", error.ToString(), StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public async Task A_time_to_come_again_is_read_from_seconds_and_dates()
    {
        var time = new ManualTimeProvider();
        var later = (time.GetUtcNow() + TimeSpan.FromSeconds(90)).ToString("R");
        await using var server = await FakeModelServer.StartAsync(request => ModelReply.Status(429, retryAfter: request.All.Contains('1') ? "1.5" : later));
        using var client = new OpenAIChatClient(Settings(server.Url, ModelProvider.Compatible), time);

        Assert.Equal(TimeSpan.FromSeconds(1.5), (await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync([new(ChatRole.User, "1")]))).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(90), (await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync([new(ChatRole.User, "2")]))).RetryAfter);
    }

    [Fact]
    public async Task No_more_requests_run_at_once_than_are_allowed()
    {
        var (running, most) = (0, 0);
        await using var server = await FakeModelServer.StartAsync(_ => async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(20);
            Interlocked.Decrement(ref running);
            await ModelReply.Text("x")(context);
        });
        var settings = Settings(server.Url, ModelProvider.Compatible);
        settings.ConcurrentRequests = 2;
        settings.QueueTime = TimeSpan.FromMinutes(5);
        using var client = new ResilientChatClient(new OpenAIChatClient(settings, TimeProvider.System), settings, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await client.GetStreamingResponseAsync(Messages).ToListAsync()));

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Beyond_those_that_may_wait_a_request_fails_at_once_and_those_that_wait_do_so_for_a_while()
    {
        var time = new ManualTimeProvider();
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Silent);
        var settings = Settings(server.Url, ModelProvider.Compatible);
        settings.ConcurrentRequests = 1;
        using var client = new ResilientChatClient(new OpenAIChatClient(settings, time), settings, time);

        var all = Enumerable.Range(0, 6).Select(_ => client.GetResponseAsync(Messages)).ToList();
        Assert.Equal(ModelFault.Busy, (await Assert.ThrowsAsync<ModelException>(() => all[5])).Fault);
        Assert.All(all.Take(5), request => Assert.False(request.IsCompleted));
        time.Advance(settings.QueueTime);

        Assert.Equal(ModelFault.Busy, (await Assert.ThrowsAsync<ModelException>(() => all[4])).Fault);
        Assert.False(all[0].IsCompleted);
    }

    [Theory]
    [InlineData("3", 2)]
    [InlineData("6", 1)]
    public async Task A_server_that_wants_to_be_left_alone_longer_than_the_request_has_is_not_waited_for(string retryAfter, int requests)
    {
        var time = new ManualTimeProvider();
        await using var server = await FakeModelServer.StartAsync(_ => ModelReply.Status(429, retryAfter: retryAfter));
        var settings = Settings(server.Url, ModelProvider.Compatible);
        using var client = new ResilientChatClient(new OpenAIChatClient(settings, time), settings, time);

        var answer = client.GetResponseAsync(Messages);
        if (requests > 1)
        {
            await time.WaitForTimerAsync(TimeSpan.FromSeconds(3));
            time.Advance(TimeSpan.FromSeconds(3));
        }

        Assert.Equal(ModelFault.RateLimited, (await Assert.ThrowsAsync<ModelException>(() => answer)).Fault);
        Assert.Equal(requests, server.Requests.Count);
    }

    private static OpenAIChatClient Client(FakeModelServer server, ModelProvider provider = ModelProvider.Compatible) =>
        new(Settings(server.Url, provider), TimeProvider.System);

    private static ModelOptions Settings(string url, ModelProvider provider) =>
        new() { Provider = provider, Endpoint = url, Name = "scripted", Key = ModelBench.Key, RetryDelay = TimeSpan.FromMilliseconds(1) };
}
