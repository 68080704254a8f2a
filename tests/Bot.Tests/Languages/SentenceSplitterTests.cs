using Bot.Languages;

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

    private static IEnumerable<string> Sentences(string text) =>
        SentenceSplitter.Split(text, 0, text.Length).Select(sentence => text[sentence.Start..sentence.End]);
}
