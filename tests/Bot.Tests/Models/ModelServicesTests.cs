using Bot.Answers;
using Bot.Answers.Writing;
using Bot.Models;
using Bot.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Models;

public sealed class ModelServicesTests
{
    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("gpt", "", "", false)]
    [InlineData("gpt", "sk-1", "", true)]
    [InlineData("llama", "", "http://localhost:11434/v1", true)]
    public void A_model_needs_a_name_and_somewhere_to_ask(string name, string key, string endpoint, bool isEnabled)
    {
        using var provider = Provider(("Model:Name", name), ("Model:Key", key), ("Model:Endpoint", endpoint));
        Assert.Equal(isEnabled, provider.GetService<IChatClient>() is not null);
        Assert.Equal(isEnabled, provider.GetService<IChatClient>()?.GetService(typeof(ChatClientMetadata)) is not null);
    }

    [Theory]
    [InlineData("Model:Name is missing", "Model:Key", "sk-1")]
    [InlineData("Model:Endpoint is missing", "Model:Name", "x", "Model:Key", "k", "Model:Provider", "AzureOpenAI")]
    [InlineData("MoneyPerDay needs", "Model:MoneyPerDay", "3")]
    [InlineData("Endpoint is no address", "Model:Endpoint", "http://localhost:99999/v1", "Model:Name", "x")]
    public void A_wrong_setting_is_named(string problem, params string[] settings)
    {
        using var provider = Provider([.. settings.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<ModelOptions>>().Value);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_days_money_is_spent_once_and_there_again_the_next_day()
    {
        var time = new ManualTimeProvider();
        var budget = new UsageBudget(new ModelOptions { MoneyPerDay = 1, InputPrice = 2, OutputPrice = 8 }, time);

        Assert.Equal(1m, budget.Spend(new UsageDetails { InputTokenCount = 100_000, OutputTokenCount = 100_000 }));
        Assert.Equal(ModelFault.BudgetSpent, Assert.Throws<ModelException>(budget.Ask).Fault);

        time.Advance(TimeSpan.FromDays(1));
        budget.Ask();
    }

    [Fact]
    public async Task Without_a_model_the_extractive_writer_answers()
    {
        await using var bench = await ModelBench.StartAsync(_ => ModelReply.Status(500), new() { ["Model:Name"] = "", ["Model:Key"] = "", ["Model:Endpoint"] = "" });

        Assert.IsType<ExtractiveWriter>(bench.Services.GetRequiredService<IAnswerWriter>());
        Assert.Null(bench.Services.GetService<QuestionCondenser>());
        Assert.False((await bench.AskAsync(ModelBench.Question)).WithoutModel);
        Assert.Empty(bench.Server.Requests);
    }

    private static ServiceProvider Provider(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddModels(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build())
        .BuildServiceProvider();
}
