using System.Collections.Frozen;

namespace Bot.Languages;

/// <summary>Tells the <see cref="WordTraits"/> of a folded word.</summary>
public static class WordKinds
{
    private static readonly FrozenSet<string> NumberWords = Set(
        "واحد واحده اثنان اثنين اثنتان اثنتين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثماني ثمانيه تسع تسعه عشر عشره عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئه مائه مئتان مئتين ثلاثمئه اربعمئه خمسمئه ستمئه الف الفان الاف مليون ملايين مليار مليارات نصف ربع ثلث ثلثي عشرات مئات مرتين مليونين الفين one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million half");

    private static readonly FrozenSet<string> Calendar = Set(
        "صيف خريف شتاء ربيع منتصف اواخر اوائل مطلع عام سنه قرن القرن العام يوم شهر تاريخ عقد السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه صباحا مساء ظهرا ليلا هجري ميلادي هجريه ميلاديه summer winter spring autumn early late mid am pm ad bc");

    private static readonly FrozenSet<string> Reasons = Set(
        "بسبب لان لانه لانها لانهم نتيجه لكونه لكونها بهدف بغيه خوفا اذ جراء بفضل كي لكي سببه يعود ضمانا خشيه سبب ادي because since due owing");

    private static readonly FrozenSet<string> Units = Set(
        "متر مترا امتار كيلومتر كيلومترا كم سم ميل ميلا اميال قدم قدما بوصه هكتار فدان طن طنا اطنان كيلوغرام غرام جرام كيلوجرام لتر دولار دولارا يورو جنيه ريال دينار درهم درجه بالمئه بالمائه نسمه شخص شخصا مربع مكعب km m kg ميغاواط واط فولت هرتز");

    private static readonly FrozenSet<string> PlaceNouns = Set(
        "مدينه بلده قريه ولايه محافظه منطقه دوله جمهوريه مملكه جزيره نهر جبل بحر شارع حي مقاطعه عاصمه قاره اقليم ميناء جامعه شمال جنوب شرق غرب city country state river island");

    private static readonly FrozenSet<string> PersonNouns = Set(
        "رئيس ملك وزير قائد عالم كاتب شاعر مؤلف لاعب مدرب ممثل مخرج امير سلطان خليفه امام شيخ دكتور سيد جنرال مهندس فيلسوف طبيب مؤسس مدير بن ابن ابو بنت زوجه والده والدته ملكه president king");

    public static WordTraits Of(string word)
    {
        var traits = Lexicon.IsFunctionWord(word) ? WordTraits.Function : WordTraits.None;
        return char.IsAsciiDigit(word[0])
            ? traits | WordTraits.Digits | (IsYear(word) ? WordTraits.Year : WordTraits.None)
            : traits | Kinds(word) | Kinds(Bare(word)) | Shape(word);
    }

    private static WordTraits Kinds(string word) =>
        If(NumberWords.Contains(word), WordTraits.NumberWord)
        | If(Calendar.Contains(word) || MonthNames.IsMonth(word), WordTraits.Calendar)
        | If(TimeWords.IsLength(word), WordTraits.Period)
        | If(Reasons.Contains(word), WordTraits.Reason)
        | If(Units.Contains(word), WordTraits.Unit)
        | If(PlaceNouns.Contains(word), WordTraits.PlaceNoun)
        | If(PersonNouns.Contains(word), WordTraits.PersonNoun)
        | If(Lexicon.IsName(word), WordTraits.Name);

    private static WordTraits Shape(string word) =>
        If(char.IsAsciiLetter(word[0]), WordTraits.Latin)
        | If(word.Length > 4 && (word.StartsWith("ال", StringComparison.Ordinal) || word.AsSpan(1).StartsWith("ال") || word.StartsWith("لل", StringComparison.Ordinal)), WordTraits.Definite);

    private static WordTraits If(bool holds, WordTraits trait) => holds ? trait : WordTraits.None;

    /// <summary>Without the article and letters grown to the front.</summary>
    private static string Bare(string word)
    {
        var plain = word[0] < '\u0080' ? word : ArabicStemmer.StripPrefix(word);
        return plain.Length == word.Length && word.Length > 3 && word[0] is 'ب' or 'ل' or 'ف' or 'ك' ? word[1..] : plain;
    }

    private static bool IsYear(string word) => word.Length is 3 or 4 && int.TryParse(word, out var year) && year is >= 100 and <= 2100;

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Folding.Fold).ToFrozenSet();
}
