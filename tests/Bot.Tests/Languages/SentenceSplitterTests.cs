using Bot.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Languages;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("جملة أولى. جملة ثانية! ثالثة؟ رابعة", "جملة أولى.|جملة ثانية!|ثالثة؟|رابعة")]
    [InlineData("أولى؛ وما زالت، ثم. ثانية", "أولى؛ وما زالت، ثم.|ثانية")]
    [InlineData("قال كذا.[11][12] وقال كذا.[13]", "قال كذا.[11][12]|وقال كذا.[13]")]
    [InlineData("غزا فنلندا،[23] نتج عن ذلك.[23]", "غزا فنلندا،[23] نتج عن ذلك.[23]")]
    [InlineData("لشل «العناصر الشوفينية.»[13] وأرغمت موسكو.", "لشل «العناصر الشوفينية.»[13]|وأرغمت موسكو.")]
    [InlineData("قال \"نحن الاثنين.\"[5][6] أشار", "قال \"نحن الاثنين.\"[5][6]|أشار")]
    [InlineData("لندن [أصحاب المال البريطانيين] وأصحاب\". قال", "لندن [أصحاب المال البريطانيين] وأصحاب\".|قال")]
    [InlineData("بلغ 9.5 مليون و3.3 ملايين في 11:05 صباحًا. وبعد", "بلغ 9.5 مليون و3.3 ملايين في 11:05 صباحًا.|وبعد")]
    [InlineData("فوز فرانكلين دي. روزفيلت في الانتخابات. علق", "فوز فرانكلين دي. روزفيلت في الانتخابات.|علق")]
    [InlineData("قابل د. أحمد وأ. سعيد سنة 300 ق.م. وعاد. ثم", "قابل د. أحمد وأ. سعيد سنة 300 ق.م. وعاد.|ثم")]
    [InlineData("سحق هذه الأقلية... وتحت هذه الظروف. وبعد", "سحق هذه الأقلية... وتحت هذه الظروف.|وبعد")]
    [InlineData("«من رأي الفوهرر..يبدو أنها مهمة.»[48] ثم", "«من رأي الفوهرر..يبدو أنها مهمة.»[48]|ثم")]
    [InlineData("قد حلت بهزيمتها.... بداية النهاية قد حلت.» وصرح أيضًا", "قد حلت بهزيمتها.... بداية النهاية قد حلت.»|وصرح أيضًا")]
    [InlineData("انتهى الأمر...[5] وبعد ذلك", "انتهى الأمر...[5]|وبعد ذلك")]
    [InlineData("سأل «أي بحر؟»، أجاب ربنتروب. ثم", "سأل «أي بحر؟»، أجاب ربنتروب.|ثم")]
    [InlineData("«بعد غزو إنجلترا، كيلو متر مربع. وفي هذا العقار حقًا. حتى الآن.» وقال", "«بعد غزو إنجلترا، كيلو متر مربع.|وفي هذا العقار حقًا.|حتى الآن.»|وقال")]
    [InlineData("سطر\nأول. سطر\r\nثان.", "سطر\nأول.|سطر\r\nثان.")]
    [InlineData("انتهت الحرب.وبدأ السلام.", "انتهت الحرب.|وبدأ السلام.")]
    [InlineData("ولد (322 ق.م.) في أثينا. ثم", "ولد (322 ق.م.) في أثينا.|ثم")]
    [InlineData("وصل (وكان متأخرًا. وغاضبًا) إلى برلين. ثم", "وصل (وكان متأخرًا. وغاضبًا) إلى برلين.|ثم")]
    [InlineData("وصل. (وكان متأخرًا.) ثم", "وصل.|(وكان متأخرًا.)|ثم")]
    [InlineData("كلمة. [7] كلمة أخرى", "كلمة. [7]|كلمة أخرى")]
    [InlineData("Mr. Molotov met Dr. Hess in the U.S. embassy, e.g. at 9.5 degrees. He left! Why? Nobody knows", "Mr. Molotov met Dr. Hess in the U.S. embassy, e.g. at 9.5 degrees.|He left!|Why?|Nobody knows")]
    [InlineData("\"Where to?\" asked J. R. Smith. \"Home.\" Then", "\"Where to?\" asked J. R. Smith.|\"Home.\"|Then")]
    [InlineData("See No. 5 on Nov. 12. No. That is all", "See No. 5 on Nov. 12.|No.|That is all")]
    [InlineData("1. أول بند. 2. ثاني بند.", "1. أول بند.|2. ثاني بند.")]
    [InlineData(" ... \n ؟! ", "")]
    public void Split_cuts_where_a_sentence_ends(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Sentences(text));

    [Fact]
    public void Offsets_count_from_the_beginning_of_the_whole_text() =>
        Assert.Equal([(4, 8), (9, 12)], SentenceSplitter.Split("Xx. Abc. De. Fg.", 4, 12));

    [Fact]
    public void Sentences_are_ordered_disjoint_trimmed_and_hold_every_letter_and_digit() =>
        Prop.ForAll(AnyText(), text => Check(text, SentenceSplitter.Split(text, 0, text.Length))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_surrounds_the_range_changes_nothing() =>
        Prop.ForAll(AnyText(), AnyText(), (around, text) => Assert.Equal(
            SentenceSplitter.Split(text, 0, text.Length),
            SentenceSplitter.Split(around + text + around, around.Length, around.Length + text.Length)
                .Select(sentence => (sentence.Start - around.Length, sentence.End - around.Length)))).QuickCheckThrowOnFailure();

    private static Arbitrary<string> AnyText() => Gen.Elements(
        "كلمة", "حقًا", "word", "Word", " ", " ", ".", "..", "…", "؟", "!", "[12]", "[", "]", "«", "»", "(", ")", "\"", "\n", "\r\n", "د.",
        "Mr.", "No.", "9.5", "،", "\u00A0", "\uD83D\uDE00", "\uD835\uDC00", "\uD835").ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    private static void Check(string text, IReadOnlyList<(int Start, int End)> sentences)
    {
        var at = 0;
        foreach (var (start, end) in sentences)
        {
            AssertNoWords(text, at, start);
            Assert.Equal(text[start..end].Trim(), text[start..end]);
            Assert.Contains(Enumerable.Range(start, end - start), i => char.IsLetterOrDigit(text, i));
            at = end;
        }

        AssertNoWords(text, at, text.Length);
    }

    private static void AssertNoWords(string text, int start, int end) =>
        Assert.DoesNotContain(Enumerable.Range(start, end - start), i => char.IsLetterOrDigit(text, i));

    private static IEnumerable<string> Sentences(string text) =>
        SentenceSplitter.Split(text, 0, text.Length).Select(sentence => text[sentence.Start..sentence.End]);
}
