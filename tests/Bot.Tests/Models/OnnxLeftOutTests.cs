using Bot.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Models;

public sealed class OnnxLeftOutTests
{
    [Fact]
    public void An_encoder_named_to_a_build_without_ML_NET_is_answered_with_what_to_build()
    {
        using var provider = new ServiceCollection()
            .AddModels(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Embedding:OnnxModelPath"] = "/a/model.onnx" }).Build())
            .BuildServiceProvider();
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<EmbeddingOptions>>().Value);
        Assert.Contains("-p:MlNetPackage=true", error.Message, StringComparison.Ordinal);
    }
}
