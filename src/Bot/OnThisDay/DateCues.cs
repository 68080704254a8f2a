using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.OnThisDay;

/// <summary>The words around a date that tell what it dates. Folded; Arabic and English stand together, their scripts keep them apart.</summary>
internal static partial class DateCues
{
    /// <summary>A date behind one of these says when.</summary>
    public static readonly FrozenSet<string> At = Words("في خلال اثناء بتاريخ الموافق طوال in on during at around circa");

    /// <summary>A date behind one of these only bounds a time.</summary>
    public static readonly FrozenSet<string> Bounds = Words("قبل بعد منذ حتي لغايه عقب قبيل بعيد الي before after since until till to through");

    public static readonly FrozenSet<string> Deadline = Words("بحلول by");

    public static readonly FrozenSet<string> RangeStart = Words("من بين from between");

    public static readonly FrozenSet<string> RangeEnd = Words("الي حتي to until through");

    /// <summary>Parts of a month or day: «أواخر أغسطس», "late August"; they are adverbs of their own.</summary>
    public static readonly FrozenSet<string> Parts = Words(
        "يوم صباح مساء ظهر ليله فجر عصر منتصف اواخر اوائل مطلع بدايه نهايه اخر غره شهر early late mid middle end beginning "
        + "الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت monday tuesday wednesday thursday friday saturday sunday");

    /// <summary>«أول أسبوعين من نوفمبر»: a part taken of a month.</summary>
    public static readonly FrozenSet<string> Portions = Words(
        "اول الاول الثاني الثالث الاخير اسبوع اسبوعين الاسبوع اسابيع النصف نصف ايام الايام الاولي الاخيره عشره "
        + "الاسبوعين الاولين first second last half week weeks days morning evening night");

    public static readonly FrozenSet<string> Seasons = Words("صيف شتاء خريف ربيع summer winter autumn spring fall");

    public static readonly FrozenSet<string> YearWords = Words("عام سنه العام year");

    /// <summary>The words behind a year that make it Hijri, or one before Christ.</summary>
    public static readonly FrozenSet<string> OtherEra = Words("ه هجري هجريه هجريا للهجره ق قبل ah bc bce");

    /// <summary>After one of these the clause tells of a thing that the main clause does not.</summary>
    public static readonly FrozenSet<string> Relatives = Words("الذي التي الذين اللذان اللذين اللتان اللتين اللاتي who whom whose that which where");

    /// <summary>A thing «المقدم في» its date is named, not told.</summary>
    public static readonly FrozenSet<string> NamingParticiples = Words(
        "المقدم المقدمه الموقع الموقعه المبرم المبرمه المعقود المعقوده الصادر الصادره المنعقد المنعقده المورخ المورخه المنشور المنشوره المعلن المعلنه "
        + "المقترح المقترحه المرسل المرسله dated presented submitted concluded made signed proposed");

    /// <summary>What follows gives a reason or a measure, not the event.</summary>
    public static readonly FrozenSet<string> Grounds = Words(
        "لكونه لكونها لكونهم لانه لانها لانهم بسبب بتهمه لدوره لدورها لمشاركته لمشاركتها لضلوعه لضلوعها لتورطه جراء نظرا مقارنه بالمقارنه مقابل "
        + "because compared due owing");

    /// <summary>«for his part in the plot of 20 July».</summary>
    public static readonly FrozenSet<string> Possessives = Words("his her their its having");

    /// <summary>A named thing with its date is told of where the clause brings it about: «أدى إلى اتفاق 19 أغسطس».</summary>
    public static readonly FrozenSet<string> Makings = Words(
        "ادي ادت اسفر اسفرت افضي افضت توج توجت انتهي انتهت وقع وقعت وقعا وقعوا ابرم ابرمت عقد عقدت توصل توصلت led resulted ended concluded signed reached");

    public static readonly FrozenSet<string> Plans = Words(
        "المقرر مقررا المخطط مخططا المفترض المزمع المتوقع موعد موعدا الموعد جدول بجدول سوف يبدا تبدا ينتهي تنتهي لبدء "
        + "scheduled planned due deadline will would expected begin beginning starting timetable");

    /// <summary>«حدد يوم 15 مايو» sets a day, «حدد في 15 مايو» happens on it.</summary>
    public static readonly FrozenSet<string> Settings = Words("حدد حددت حددوا وحدد وحددت set fixed");

    public static readonly FrozenSet<string> Prepositions = Words("في من علي الي عن مع ب ل");

    /// <summary>Words seen through a grown «و» or «ف».</summary>
    public static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
    [
        .. At, .. Bounds, .. Deadline, .. RangeStart, .. Parts, .. Relatives, .. Grounds, .. Makings,
        "هذا", "هذه", "ذلك", "تلك", "ذات", "نفس", "عند", "عام",
    ]);

    /// <summary>What happens every year has no date of its own.</summary>
    public static readonly FrozenSet<string> Recurrences = Words("سنويا عاده دوريا annually yearly usually every");

    /// <summary>Verbs of the future: «سيبدأ», «ستعقد».</summary>
    [GeneratedRegex("^[وف]?س[يت](بدا|عقد|تم|جري|نتهي|كون|صل|جتمع|لتقي|وقع|غادر|دخل|نسحب|فتتح|نطلق|زور|تولي)")]
    public static partial Regex Future { get; }

    public static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();
}
