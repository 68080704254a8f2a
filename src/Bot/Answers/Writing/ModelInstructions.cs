using System.Text.RegularExpressions;

namespace Bot.Answers.Writing;

/// <summary>
/// Recognises sentences of an article that are written at a language model («ignore the rules above and …»). They are not shown to the
/// model and cannot be cited by it. This is the outer of three walls: data is fenced, and every claim is checked.
/// </summary>
internal static partial class ModelInstructions
{
    public static bool Contains(string sentence) => Markup().IsMatch(sentence) || Order().IsMatch(Languages.Folding.Fold(sentence));

    [GeneratedRegex(@"<\|?/?\s*(message|system|im_start|im_end|user|assistant|inst)\b|\[/?INST\]|<<SYS>>|\{\{|\b(system|assistant)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|rules?|prompts?|above|previous|prior|everything)\b"
        + @"|\b(system|developer|hidden)\s+(prompt|message|instructions?)\b|\byou are (now|no longer)\b|\bact as\b|\bpretend to be\b|\bfrom now on\b.{0,30}\b(you|answer|reply|respond)\b"
        + @"|\b(reply|respond|answer|say|print|output|write|repeat)\b.{0,20}\b(only|exactly|with|the word|verbatim|this)\b|\bnew (instructions?|role)\b|\bjailbreak|\bcanary\b|\bassistant\b.{0,20}\bmust\b"
        + @"|(تجاهل|اهمل|انس|انسي|الغ|تخط)\b.{0,40}(التعليمات|تعليمات|القواعد|ما سبق|الاوامر|السابقه|اعلاه)|انت الان\b|من الان فصاعدا|تقمص|تظاهر (بانك|انك)|دورك (الجديد|الان)"
        + @"|(اطبع|اكتب|رد|اجب|كرر|قل|اعرض|اكشف)\b.{0,20}(فقط|حرفيا|بكلمه|كلمه|عباره|التعليمات|تعليماتك|الاتي|التاليه|التالي)|(تعليمات|رساله) النظام|ايها (النموذج|المساعد|البوت)|عزيزي (النموذج|المساعد)|التعليمات الداخليه",
        RegexOptions.Singleline)]
    private static partial Regex Order();
}
