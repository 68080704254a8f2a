using Bot.Knowledge;
using Bot.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Knowledge;

public sealed class PlainTextTests
{
    [Fact]
    public void The_first_line_standing_alone_is_the_title()
    {
        var document = Read("معركة ستالينغراد\n\nبدأت المعركة في 1942.\nوانتهت في 1943.\n\n\nكانت طويلة.\n");
        Assert.Equal("معركة ستالينغراد", document.Title);
        Assert.Equal(Language.Arabic, document.Language);
        Assert.Equal(["بدأت المعركة في 1942.\nوانتهت في 1943.", "كانت طويلة."], Texts(document));
    }

    [Theory]
    [InlineData("Only one line.")]
    [InlineData("A first line\nthat goes on.")]
    public void Otherwise_the_file_name_is_the_title(string text)
    {
        var document = Read(text);
        Assert.Equal("battle", document.Title);
        Assert.Equal([text], Texts(document));
    }

    [Fact]
    public void Front_matter_and_windows_line_ends_are_read()
    {
        var document = Read("---\r\ntitle: \"The battle\"\r\nlanguage: en-GB\r\nlicense: CC0\r\n---\r\n\r\nA heading\r\n\r\n# No heading.\r\n");
        Assert.Equal(("The battle", Language.English, "CC0"), (document.Title, document.Language, document.License));
        Assert.Equal(["# No heading."], Texts(document));
    }

    private static IEnumerable<string> Texts(Document document) => document.Paragraphs.Select(paragraph => document[paragraph.Span]);

    private static Document Read(string text)
    {
        var read = KnowledgeFolder.ReadOnce(("battle.txt", text));
        Assert.Empty(read.Problems);
        return read.Documents.Single();
    }
}
