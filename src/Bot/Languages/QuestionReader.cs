namespace Bot.Languages;

/// <summary>Reads from a question's words what it wants, in standard Arabic, the larger dialects and English.</summary>
public static class QuestionReader
{
    private static readonly (QuestionKind Kind, string[] Cues)[] Cues =
    [
        (QuestionKind.Quote, ["اقتبس", "اقتباس", "بالحرف", "حرفيا", "الحرفي", "الحرفيه", "بالنص", "نصا", "بنصه", "بنصها", "نص", "النص", "كما هي", "كما هو", "بلا تصرف", "دون تصرف", "quote", "verbatim", "exact words", "word for word", "exact wording"]),
        (QuestionKind.Name, ["ما اسم", "ما الاسم", "اسمه ايه", "اسمها ايه", "شو اسم", "شنو سميه", "وش اسم", "ايش اسم", "ما عنوان", "باي اسم", "تحت اي اسم", "what is the name", "what was the name", "name of", "called", "what title", "what was the title", "code name", "codename"]),
        (QuestionKind.Why, ["لماذا", "لمادا", "ليش", "ليه", "علاش", "وعلاش", "سبب", "اسباب", "السبب", "دافع", "دوافع", "ذريعه", "الذريعه", "مبرر", "لاي غايه", "لاي سبب", "لاي غرض", "ما سر", "علام", "why", "reason", "what for", "how come"]),
        (QuestionKind.When, ["الساعه كام", "الساعه كم", "كم الساعه", "الساعه قديش", "الساعه اديش"]),
        (QuestionKind.HowMany, ["كم", "بكم", "وكم", "لكم", "شحال", "بشحال", "شكثر", "قديش", "كام", "بكام", "اديش", "عدد", "كميه", "نسبه", "مقدار", "مساحه", "قيمه", "how many", "how much", "how long", "how old", "how far", "how often", "how large", "how big", "how tall", "how high"]),
        (QuestionKind.When, ["متي", "ومتي", "امتي", "امته", "ايمتي", "وقتاش", "فوقاش", "اي يوم", "اي سنه", "اي عام", "اي شهر", "اي تاريخ", "اي وقت", "اي ساعه", "اي قرن", "اي عقد", "ما تاريخ", "الموعد", "موعد", "السنه التي", "العام الذي", "اليوم الذي", "الساعه", "when", "what year", "which year", "what day", "which day", "what date", "what month", "which month", "what time", "what exact day", "which century", "what century", "exact day"]),
        (QuestionKind.Where, ["اين", "واين", "وين", "فين", "منين", "وفين", "اي مدينه", "اي بلد", "اي بلاد", "اي بلدان", "اي منطقه", "اي مكان", "اي مياه", "اي موقع", "اي قاره", "اي مضيق", "اي فندق", "اي جزيره", "اي ولايه", "اي محافظه", "عاصمه", "where", "what city", "which city", "what country", "which country", "which part", "what place", "which place"]),
        (QuestionKind.How, ["كيف", "وكيف", "ازاي", "كيفاش", "شلون", "كيفيه", "باي وسيله", "باي طريقه", "how"]),
        (QuestionKind.Who, ["مين", "شكون", "منو", "منهو", "لمن", "بمن", "ممن", "اي شخص", "اي دوله", "اي قائد", "اي رئيس", "اي ملك", "اي جهاز", "اي جماعه", "اي حزب", "اي شركه", "اي دبلوماسي", "اي وزير", "اي عالم", "اي كاتب", "اي لاعب", "اي فريق", "who", "whom", "whose"]),
        (QuestionKind.List, ["اذكر", "عدد لي", "ما هي", "list", "name the", "which two", "which three", "which four", "what are"]),
    ];

    /// <summary>The cues by their first word: a question has some ten words, and there are two hundred cues.</summary>
    private static readonly Dictionary<string, (int Rank, string[] Words)[]> CuesByFirstWord = Cues
        .SelectMany((kind, rank) => kind.Cues.Select(cue => (Rank: rank, Words: cue.Split(' '))))
        .GroupBy(cue => cue.Words[0]).ToDictionary(cues => cues.Key, cues => cues.ToArray());

    private static readonly int Who = Array.FindIndex(Cues, kind => kind.Kind == QuestionKind.Who);

    private static readonly string[] WhoBefore = ["", "مع", "الي", "عن", "علي", "ضد", "لدي", "عند"];
    private static readonly string[] YesNo = ["هل", "وهل", "فهل", "did", "does", "do", "is", "was", "were", "are", "has", "have", "had", "can", "could", "واش"];

    private static readonly string[] CountedLoosely = ["مره", "نسبه", "كميه", "قيمه", "مساحه", "مرات", "سكان", "people", "persons", "times"];
    private static readonly QuestionKind[] Plain = [QuestionKind.Name, QuestionKind.Why, QuestionKind.HowMany, QuestionKind.When, QuestionKind.Where, QuestionKind.Who];

    /// <summary>
    /// Whether the question asks by a question word proper («متى», "who") for a thing of one kind, so that nothing of another
    /// kind can answer it; «أي دولة» may want a place or an actor.
    /// </summary>
    public static bool IsStrict(string question, QuestionKind kind) =>
        Plain.Contains(kind) && !$" {TextAnalyzer.Words(question)} ".Contains(" اي ", StringComparison.Ordinal);

    /// <summary>
    /// The folded noun a question counts («عدد القتلى», «كم طائرة», "how many ships"); null when it counts time, people at large
    /// or nothing named. After «كم» only the ending of a feminine noun tells a noun from a verb.
    /// </summary>
    public static string? Counted(string question)
    {
        var tokens = TextAnalyzer.Tokenize(question).ConvertAll(t => t.Text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var next = tokens[i + 1];
            var isNoun = tokens[i] is "عدد" or "many" || (tokens[i] is "كم" or "وكم" && next.EndsWith('ه'));
            if (isNoun && !CountedLoosely.Contains(next) && !Lexicon.IsFunctionWord(next) && !TimeWords.IsLength(next))
            {
                return next;
            }
        }

        return null;
    }

    public static QuestionKind KindOf(string question) => KindOf(TextAnalyzer.Tokenize(question));

    /// <param name="words">The question's words.</param>
    public static QuestionKind KindOf(List<Token> words)
    {
        if (words.Count > 0 && YesNo.Contains(words[0].Text))
        {
            return QuestionKind.YesNo;
        }

        var first = AsksWithMan(words) ? Who : Cues.Length;
        for (var at = 0; at < words.Count; at++)
        {
            if (CuesByFirstWord.TryGetValue(words[at].Text, out var cues))
            {
                first = Math.Min(first, FirstOf(cues, words, at));
            }
        }

        return first < Cues.Length ? Cues[first].Kind : QuestionKind.What;
    }

    private static int FirstOf((int Rank, string[] Words)[] cues, List<Token> words, int at)
    {
        var first = Cues.Length;
        foreach (var (rank, cue) in cues)
        {
            first = rank < first && StandsAt(cue, words, at) ? rank : first;
        }

        return first;
    }

    private static bool StandsAt(string[] cue, List<Token> words, int at)
    {
        var i = 0;
        while (i < cue.Length && at + i < words.Count && words[at + i].Text == cue[i])
        {
            i++;
        }

        return i == cue.Length;
    }

    /// <summary>«من» asks for a person at the beginning or after a preposition; elsewhere it is "from".</summary>
    private static bool AsksWithMan(List<Token> words)
    {
        var at = words.FindIndex(t => t.Text is "من" or "ومن" or "فمن");
        return at is >= 0 and <= 3 && WhoBefore.Contains(at == 0 ? "" : words[at - 1].Text)
            && (at + 1 >= words.Count || words[at + 1].Text is not ("اين" or "اي" or "وين"));
    }
}
