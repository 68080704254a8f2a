using Bot.Knowledge;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Knowledge;

public sealed class KnowledgeServicesTests
{
    [Fact]
    public void A_relative_path_counts_from_the_content_root()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "articles"));
        folder.Write("articles/a.md", "one");
        using var host = Host(folder.Path, ("Knowledge:Path", "articles"));
        Assert.Equal("a", Assert.Single(host.Services.GetRequiredService<KnowledgeStore>().Current.Documents).Id);
    }

    [Theory]
    [InlineData("Knowledge:Path", "")]
    [InlineData("Knowledge:MaxFileBytes", "0")]
    [InlineData("Knowledge:CheckEvery", "00:00:00")]
    public void A_senseless_setting_is_refused_at_start(string key, string value)
    {
        using var folder = new TemporaryFolder();
        using var host = Host(folder.Path, (key, value));
        Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<KnowledgeOptions>>().Value);
    }

    private static IHost Host(string root, (string Key, string Value) setting)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = root });
        builder.Configuration.AddInMemoryCollection([new(setting.Key, setting.Value)]);
        builder.Services.AddKnowledge(builder.Configuration);
        return builder.Build();
    }
}
