using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Knowledge;

public sealed class ArticleTests
{
    private static readonly KnowledgeBase Base = new KnowledgeReader(Options.Create(new KnowledgeOptions())).Read(Repository.Knowledge);
    private static readonly Document Article = Base.Documents.Single(document => document.Id == "german-soviet-axis-talks");

    [Fact]
    public void The_article_is_read_without_a_problem()
    {
        Assert.Empty(Base.Problems);
        Assert.Equal("محادثات محور ألمانيا والاتحاد السوفيتي", Article.Title);
        Assert.Equal(Language.Arabic, Article.Language);
        Assert.Equal("CC BY-SA 4.0", Article.License);
        Assert.StartsWith("https://ar.wikipedia.org/wiki/", Article.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_letters_are_those_of_the_source()
    {
        var body = Article.Text[(Article.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        var letters = Regex.Replace(Regex.Replace(body, "^#+ ", "", RegexOptions.Multiline), @"\s+", "");
        Assert.Equal(
            "89b6575783cbf11d6e60cf3d9ceb650804da9af6b85b6edb58306b4e6bf57ff0",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters))));
    }

    [Fact]
    public void Sections_follow_the_headings()
    {
        Assert.Equal([], Article.Sections[0].Path);
        Assert.Equal(Article.Title, Article.Sections[0].Heading);
        Assert.Contains(Article.Sections, section => section is { Level: 4, Heading: "فنلندا والبلطيق ورومانيا" }
            && section.Path.SequenceEqual(["خلفية", "تدهور العلاقات في منتصف 1940", "فنلندا والبلطيق ورومانيا"]));
        Assert.Equal("مراجع", Article.Sections[^1].Heading);
    }

    [Fact]
    public void Every_letter_lies_in_one_sentence_of_one_paragraph()
    {
        var sentences = Article.Paragraphs.SelectMany(paragraph => paragraph.Sentences).ToList();
        Assert.Equal(Enumerable.Range(0, sentences.Count), sentences.Select(sentence => sentence.Index));
        Assert.Equal(Enumerable.Range(0, Article.Paragraphs.Count), Article.Paragraphs.Select(paragraph => paragraph.Index));
        Assert.All(Article.Paragraphs, paragraph => Assert.Equal(Letters(Article[paragraph.Span]), Letters(string.Concat(paragraph.Sentences.Select(sentence => Article[sentence.Span])))));
        Assert.All(Article.Paragraphs, paragraph => Assert.All(paragraph.Sentences, sentence => Assert.True(paragraph.Span.Contains(sentence.Span))));
    }

    [Fact]
    public void Paragraphs_are_the_lines_of_the_file()
    {
        var lines = Article.Text.Split('\n').Skip(6).Where(line => line.Any(char.IsLetter) && !line.StartsWith('#'));
        Assert.Equal(lines, Article.Paragraphs.Select(paragraph => Article[paragraph.Span]));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
