using Bot.Knowledge;
using Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Knowledge;

public sealed class SpanPropertyTests
{
    private static readonly string[] Pieces =
    [
        "كلمة", "word", " ", ". ", "؟", "\n", "\n\n", "\r\n", "# ", "## ", "- ", "1. ", "> ", "|", "\n|--|--|\n", "\n|-|-|\n|a|b|\n", "    ", "```\n", "\n---\n",
        "[1]", "[a](b)", "<b>", "<!--", "*", "_", "`", "&amp;", "\\", "«", "»", "\t", "9.5", "\uD83D\uDE00", "\0",
    ];

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    public void Paragraphs_and_sentences_are_ordered_disjoint_and_trimmed(string name) =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), text => Check(name, text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static void Check(string name, string text)
    {
        var read = KnowledgeFolder.ReadOnce((name, text));
        Assert.DoesNotContain(read.Problems, problem => problem.Message.StartsWith("cannot be read", StringComparison.Ordinal));
        foreach (var document in read.Documents)
        {
            var at = 0;
            foreach (var paragraph in document.Paragraphs)
            {
                Assert.True(paragraph.Span.Start >= at && paragraph.Span.End <= text.Length);
                Assert.Equal(document[paragraph.Span].Trim(), document[paragraph.Span]);
                Assert.All(paragraph.Sentences, sentence => Assert.True(paragraph.Span.Contains(sentence.Span)));
                Assert.All(paragraph.Sentences, sentence => Assert.True(sentence.Span.Length > 0));
                at = paragraph.Span.End;
            }
        }
    }
}
