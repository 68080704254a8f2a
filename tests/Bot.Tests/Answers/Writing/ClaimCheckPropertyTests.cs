using Bot.Answers;
using Bot.Answers.Writing;
using Bot.Languages;
using Bot.Search;
using Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answers.Writing;

/// <summary>Whatever a model writes, nothing that cannot be verified leaves: over 10,000 outputs made of true and broken pieces.</summary>
public sealed class ClaimCheckPropertyTests
{
    private static readonly Lazy<SearchIndex> Index = new(() => IndexProvider.Build(
        KnowledgeFolder.ReadOnce(("article.md", ModelBench.Article), ("article.glossary.yaml", ModelBench.Glossary))));

    private static NumberedPassages Passages { get; } = new([.. Index.Value.Passages.Select((p, i) => new NumberedPassage(i + 1, p, Index.Value.Concepts))]);

    [Fact]
    public void No_unverified_quote_leaves_over_10_000_outputs()
    {
        var kept = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(Outputs(), output => Holds(output, ref kept)));
        Assert.True(kept > 500, $"only {kept} statements were kept: the outputs test nothing");
    }

    private static bool Holds(string output, ref int kept)
    {
        var check = new ClaimCheck(Passages);
        var claims = ClaimParser.Parse(output).Select(check.Check).Where(c => c.IsKept).ToList();
        kept += claims.Count;
        if (claims.Count == 0)
        {
            return true;
        }

        var answer = WrittenAnswer.Of(new ReadQuestion("", QuestionKind.What, Language.Arabic), claims);
        return CitationCheck.Enforce(answer) is Answered checkedAnswer
            && checkedAnswer.Citations.All(c => Passages.Items.Any(p => p.Text.Length > 0 && p.Passage.Paragraph == c.Paragraph))
            && claims.TrueForAll(c => Stands(c.Draft.Quote, c.Citation!.Quote) && NumbersOf(c.Draft.Text).IsSubsetOf(NumbersOf(Place(c))));
    }

    /// <summary>Word for word, or but for marks and spaces.</summary>
    private static bool Stands(string words, string source) =>
        source.Contains(words, StringComparison.Ordinal) || Letters(source).Contains(Letters(words.Split('…')[0]), StringComparison.Ordinal);

    private static string Place(CheckedClaim claim) => Passages.Items.First(p => p.Passage.Paragraph == claim.Citation!.Paragraph).Text + " خمسة وستين 65 3 2";

    private static HashSet<string> NumbersOf(string text) => [.. TextAnalyzer.Tokenize(text).Where(t => t.IsNumber).Select(t => t.Text)];

    private static string Letters(string text) => string.Concat(Bot.Knowledge.FootnoteMarks.Remove(text).Where(c => char.IsLetterOrDigit(c) && !Folding.IsMark(c)));

    private static Arbitrary<string> Outputs() => Arb.From(
        from lines in Gen.Choose(0, 5).SelectMany(count => Gen.ArrayOf(Line(), count))
        select string.Join('\n', lines));

    private static Gen<string> Line() => Gen.Frequency(
        (8, from text in Statement()
            from number in Gen.Choose(-1, Passages.Items.Count + 2)
            from quote in Quote(number)
            from form in Gen.Elements("{0} | [{1}] | {2}", "- {0} | {1} | «{2}»", "{0} [{1}] \"{2}\"", "| {0} | [{1}] | {2} |", "{{\"claim\":\"{0}\",\"source\":{1},\"quote\":\"{2}\"}}", "{2} | {0} | [{1}]")
            select string.Format(form, text, number, quote)),
        (1, Noise()),
        (1, Gen.Elements("NONE", "```", "|||", "[1]", "{", "[[[[", "{\"claim\":", "| | |", "«»", "<think>", "</think>")));

    private static Gen<string> Statement() => Gen.OneOf(
        Gen.Elements(ModelBench.Claim, "استقبله ريبنتروب في المحطة", "وصل ستالين إلى موسكو عام 1999", "Molotov arrived in Berlin", "اتفاق بقيمة 640 مليون مارك", "حصلت ألمانيا على 9.5 ملايين طن"),
        from sentence in Sentence()
        from mangled in Mangled(sentence)
        select mangled);

    /// <summary>Half of the time of the passage cited.</summary>
    private static Gen<string> Quote(int number) =>
        from own in Gen.Elements(true, false)
        from sentence in own && Passages.Find(number) is { } passage ? Gen.Elements(passage.Citable.Select(s => passage.Passage.Document[s.Span]).ToArray()) : Sentence()
        from start in Gen.Choose(0, 6)
        from length in Gen.Choose(1, 20)
        let part = string.Join(' ', sentence.Split(' ').Skip(start).Take(length))
        from mangled in Gen.Frequency((2, Gen.Constant(part)), (2, Mangled(part)))
        select mangled.Replace("\"", "'", StringComparison.Ordinal);

    private static Gen<string> Sentence() => Gen.Elements(Index.Value.Sentences.Select(s => s.Text).ToArray());

    /// <summary>A letter changed, dropped, doubled; a mark put in; words swapped; a digit changed.</summary>
    private static Gen<string> Mangled(string text) => text.Length < 2 ? Gen.Constant(text) :
        from at in Gen.Choose(0, text.Length - 1)
        from way in Gen.Choose(0, 6)
        select way switch
        {
            0 => text[..at] + 'ظ' + text[(at + 1)..],
            1 => text.Remove(at, 1),
            2 => text.Insert(at, "\u064E"),
            3 => text.Insert(at, " "),
            4 => string.Join(' ', text.Split(' ').Reverse()),
            5 => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('0' + (9 - (c - '0'))) : c)),
            _ => text + " \u200F" + text,
        };

    private static Gen<string> Noise() => ArbMap.Default.GeneratorFor<string>().Where(s => s is not null);
}
