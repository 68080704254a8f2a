using Bot.Operations;
using Bot.Tests.Support;

namespace Bot.Tests.Operations;

public sealed class ContentRootTests
{
    [Fact]
    public void The_nearest_folder_with_settings_and_knowledge_is_found_from_below()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{}");
        Directory.CreateDirectory(Path.Combine(folder.Path, "knowledge"));
        var below = Directory.CreateDirectory(Path.Combine(folder.Path, "src", "Bot")).FullName;

        Assert.Equal(folder.Path, ContentRoot.Find(folder.Path, "program"));
        Assert.Equal(folder.Path, ContentRoot.Find(below, "program"));
    }

    [Fact]
    public void Elsewhere_the_program_brings_its_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{}");
        Assert.Equal("program", ContentRoot.Find(folder.Path, "program"));
    }
}
