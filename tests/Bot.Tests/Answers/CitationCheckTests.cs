using Bot.Answers;
using Bot.Knowledge;
using Bot.Languages;
using Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answers;

public sealed class CitationCheckTests
{
    private static readonly Document Document = KnowledgeFolder.ReadOnce(("a.md", "# رحلة\n\nسافر مولوتوف في 12 نوفمبر.[5] وعاد بعد يومين.\n")).Documents.Single();
    private static readonly Paragraph Paragraph = Document.Paragraphs.Single();

    [Fact]
    public void Exact_words_pass_wherever_they_begin_and_end() =>
        Prop.ForAll(AnySpan(), span => CitationCheck.IsVerbatim(Citation.Of(Document, Paragraph, span))).QuickCheckThrowOnFailure();

    [Fact]
    public void One_changed_letter_is_refused() =>
        Prop.ForAll(AnySpan(), Gen.Choose(0, 999).ToArbitrary(), Gen.Choose(1, 0xFFFF).ToArbitrary(), (span, at, change) =>
        {
            var good = Citation.Of(Document, Paragraph, span);
            var letters = good.Quote.ToCharArray();
            letters[at % letters.Length] ^= (char)change;
            return IsRefused(good with { Quote = new string(letters) });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_letter_more_or_less_is_refused() =>
        Prop.ForAll(AnySpan(), Gen.Choose(0, 999).ToArbitrary(), (span, at) =>
        {
            var good = Citation.Of(Document, Paragraph, span);
            var place = at % good.Quote.Length;
            return IsRefused(good with { Quote = good.Quote.Remove(place, 1) }) && IsRefused(good with { Quote = good.Quote.Insert(place, "\u064E") });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Offsets_of_other_words_and_offsets_outside_are_refused() =>
        Prop.ForAll(AnySpan(), Gen.Choose(-200, 200).ToArbitrary(), Gen.Choose(-200, 200).ToArbitrary(), (span, start, end) =>
        {
            var good = Citation.Of(Document, Paragraph, span);
            var moved = Moved(span, start, end);
            var same = moved is { } m && m.Start >= 0 && m.End <= Document.Text.Length && Document[m] == good.Quote;
            return moved is null || same || IsRefused(good with { Span = moved.Value });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_quote_is_refused() =>
        Assert.True(IsRefused(new Citation(Document, Paragraph, new TextSpan(5, 5), "", [])));

    [Fact]
    public void Words_of_another_document_are_refused()
    {
        var other = KnowledgeFolder.ReadOnce(("a.md", "# رحلة\n\nسافر مولوتوف في 13 نوفمبر.[5] وعاد بعد يومين.\n")).Documents.Single();
        Assert.True(IsRefused(Citation.Of(Document, Paragraph, Paragraph.Span) with { Document = other }));
    }

    [Fact]
    public void One_bad_citation_takes_the_whole_answer_with_it()
    {
        var good = Citation.Of(Document, Paragraph, Paragraph.Span);
        var answer = Answer([1], good, good with { Quote = good.Quote.Replace("12", "13", StringComparison.Ordinal) });
        Assert.Equal(new NotFound(Language.Arabic, null), CitationCheck.Enforce(answer));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_claim_must_name_a_citation_that_is_there(int number) =>
        Assert.IsType<NotFound>(CitationCheck.Enforce(Answer([number], Citation.Of(Document, Paragraph, Paragraph.Span))));

    [Fact]
    public void A_claim_without_a_citation_and_an_answer_without_one_are_refused()
    {
        Assert.IsType<NotFound>(CitationCheck.Enforce(Answer([], Citation.Of(Document, Paragraph, Paragraph.Span))));
        Assert.IsType<NotFound>(CitationCheck.Enforce(new Answered(Language.English, [], [])));
    }

    [Fact]
    public void A_good_answer_passes_as_it_is()
    {
        var answer = Answer([1], Citation.Of(Document, Paragraph, Paragraph.Span));
        Assert.Same(answer, CitationCheck.Enforce(answer));
    }

    [Fact]
    public void A_nearest_passage_is_checked_as_well()
    {
        var good = Citation.Of(Document, Paragraph, Paragraph.Span);
        Assert.Equal(good, Assert.IsType<NotFound>(CitationCheck.Enforce(new NotFound(Language.Arabic, good))).Nearest);
        Assert.Null(Assert.IsType<NotFound>(CitationCheck.Enforce(new NotFound(Language.Arabic, good with { Quote = "سافر" }))).Nearest);
    }

    private static TextSpan? Moved(TextSpan span, int start, int end) =>
        (start, end) != (0, 0) && span.Start + start <= span.End + end ? new TextSpan(span.Start + start, span.End + end) : null;

    private static bool IsRefused(Citation citation) =>
        !CitationCheck.IsVerbatim(citation) && CitationCheck.Enforce(Answer([1], citation)) is NotFound { Nearest: null };

    private static Answered Answer(int[] numbers, params Citation[] citations) =>
        new(Language.Arabic, [new Claim("سافر", [], numbers)], citations);

    private static Arbitrary<TextSpan> AnySpan() =>
        (from start in Gen.Choose(Paragraph.Span.Start, Paragraph.Span.End - 1)
         from end in Gen.Choose(start + 1, Paragraph.Span.End)
         select new TextSpan(start, end)).ToArbitrary();
}
