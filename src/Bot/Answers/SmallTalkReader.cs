using System.Collections.Frozen;
using Bot.Languages;

namespace Bot.Answers;

/// <summary>Recognises messages that ask nothing of the articles, by all of their words being small talk.</summary>
public static class SmallTalkReader
{
    private static readonly (SmallTalkKind Kind, FrozenSet<string> Words)[] Kinds =
    [
        (SmallTalkKind.WhoAreYou, Set("من انت انتي مين شنو اسمك ما هو تكون تعمل ماذا تفعل عملك وظيفتك who are you what is your name can do بوت هل انسان روبوت a bot human وش شو ايش انتا")),
        (SmallTalkKind.Thanks, Set("شكرا شكر جزيلا الف لك جزاك الله خيرا مشكور ممنون تسلم يسلمو ميرسي احسنت ممتاز رائع جميل thanks thank you so much very great good بارك فيك على المساعده كتير جدا")),
        (SmallTalkKind.Farewell, Set("مع السلامه وداعا الى اللقاء باي تصبح علي خير bye goodbye see you later good night")),
        (SmallTalkKind.HowAreYou, Set("كيف حالك الحال اخبارك شلونك ازيك عامل ايه اليوم كيفك شو انت لاباس السلام عليكم ورحمه الله وبركاته مرحبا اهلا صباح مساء الخير النور سلام how are you doing today hello hi")),
        (SmallTalkKind.Greeting, Set("السلام عليكم ورحمه الله وبركاته مرحبا مرحبتين اهلا وسهلا بك هلا يا صباح مساء الخير النور سلام هاي hello hi hey good morning evening afternoon there صديقي بوت")),
    ];

    private static readonly FrozenSet<string> HowAreYouCues = Set("حالك الحال اخبارك شلونك ازيك كيفك عامل لاباس how");
    private static readonly FrozenSet<string> WhoAreYouCues = Set("انت انتي اسمك عملك وظيفتك تفعل you your انتا");

    public static SmallTalkKind? Read(string text)
    {
        var words = TextAnalyzer.Tokenize(text).ConvertAll(t => t.Text);
        if (words.Count == 0)
        {
            return SmallTalkKind.Empty;
        }

        foreach (var (kind, set) in Kinds)
        {
            if (words.TrueForAll(set.Contains) && HasCue(kind, words))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool HasCue(SmallTalkKind kind, List<string> words) => kind switch
    {
        SmallTalkKind.HowAreYou => words.Exists(HowAreYouCues.Contains),
        SmallTalkKind.WhoAreYou => words.Exists(WhoAreYouCues.Contains),
        _ => true,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Folding.Fold).ToFrozenSet();
}
