using System.Collections.Frozen;
using Bot.Languages;

namespace Bot.Answers;

/// <summary>
/// Recognises requests aimed at the bot itself: to show its instructions or settings, to change its role, to vouch for
/// something without the articles. Nothing in a message can steer the bot; this only picks the honest reply.
/// </summary>
public static class InstructionReader
{
    private static readonly FrozenSet<string> Inner = Set(
        "تعليماتك تعليمات التعليمات الداخليه برومبت prompt system instructions اعداداتك اعدادات الاعدادات الصيانه الصيانة رسالتك configuration settings أوامرك اوامرك برمجتك prompts jailbreak developer");

    private static readonly FrozenSet<string> Turning = Set(
        "تجاهل تجاهلي انس انسى انسي اهمل دورك وضع افترض تظاهر تخيل تقمص ignore forget pretend disregard act roleplay override bypass mode اطبع اعرض اكشف اظهر print reveal show display repeat اكد");

    private static readonly string[] Invent =
    [
        "لا ترجع الي المقال", "لا تعتمد علي المقال", "دون الرجوع", "افترض ان المقال", "تظاهر ان المقال", "تخيل ان المقال", "اختلق اقتباس", "اختلق لي", "اختلق جمله", "الف اقتباس", "الف لي", "اخترع اقتباس", "اخترع لي", "اخترع جمله",
        "pretend the article", "pretend that the article", "assume the article", "assume that the article", "make up a quote", "invent a quote", "ignore the article", "do not use the article",
    ];

    public static bool IsAboutTheBot(string text)
    {
        var words = TextAnalyzer.Tokenize(text).ConvertAll(t => t.Text);
        var line = string.Join(' ', words);
        return Invent.Any(cue => line.Contains(cue, StringComparison.Ordinal))
            || (words.Exists(Inner.Contains) && words.Exists(Turning.Contains));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Folding.Fold).ToFrozenSet();
}
