namespace Bot.OnThisDay;

/// <summary>Tells from the words before a date whether the sentence's event happened then. When in doubt it did not.</summary>
internal static class RoleReader
{
    /// <summary>A cue farther back than this belongs to something else.</summary>
    private const int Window = 7;

    /// <param name="hasEvent">An earlier date of the sentence already dates an event.</param>
    public static MentionRole Read(SentenceWords words, DateMention date, bool hasEvent)
    {
        var before = words.Bare(date.Lead - 1);
        if (words.IsQuoted(date.First) || date.IsRangeEnd || date.IsSeason)
        {
            return MentionRole.Reference;
        }

        if (date.Month is not null && (DateCues.Deadline.Contains(before) || IsPlanned(words, date)))
        {
            return DateCues.Deadline.Contains(before) && date.Lead <= 1 ? MentionRole.Event : MentionRole.Planned;
        }

        if (date.Month is null)
        {
            return TellsYear(words, date) ? MentionRole.Event : MentionRole.Reference;
        }

        return Says(words, date, before) && !IsOfSomethingNamed(words, date, hasEvent) ? MentionRole.Event : MentionRole.Reference;
    }

    /// <summary>A year alone tells too little unless the sentence is about it: «في عام 1948، …».</summary>
    private static bool TellsYear(SentenceWords words, DateMention date) =>
        (date.Lead == 0 && words.Gap(date.End - 1).Contains(':'))
        || (date.Lead == 1 && words.Bare(0) is "في" or "in" && (words.IsParted(date.End - 1, date.End) || date.Lead < date.First));

    private static bool Says(SentenceWords words, DateMention date, string before) =>
        !DateCues.Bounds.Contains(before)
        && (date.Lead == 0
            || DateCues.At.Contains(before)
            || (DateCues.RangeStart.Contains(before) && IsRange(words, date))
            || IsGrown(words, date)
            || IsAdverb(words, date)
            || IsMade(words, date));

    private static bool IsRange(SentenceWords words, DateMention date) =>
        date.IsRange || DateCues.RangeEnd.Contains(words[date.End]) || words[date.End].StartsWith('و') || words[date.End] is "and";

    /// <summary>«بنوفمبر», and «ونوفمبر» in a row of months.</summary>
    private static bool IsGrown(SentenceWords words, DateMention date) =>
        date.Lead == date.First && date.Day is null && words[date.First][0] is 'ب' or 'و';

    /// <summary>«يوم 12 نوفمبر», «أواخر أغسطس»: needs no preposition, but must not complete a noun: «أحداث أواخر أغسطس».</summary>
    private static bool IsAdverb(SentenceWords words, DateMention date) =>
        date.Lead < date.First && words.Tokens[date.Lead].IsLatin == words.Tokens[date.First].IsLatin && words[date.Lead] is not "شهر" and not "اول"
        && !DateCues.Prepositions.Contains(words.Bare(date.Lead - 1)) && words.Bare(date.Lead - 1) is not "of" and not "the";

    /// <summary>A thing named by its day, where the clause tells how it came about; a month names too loosely.</summary>
    private static bool IsMade(SentenceWords words, DateMention date)
    {
        var from = Math.Max(words.ClauseStart(date.Lead), date.Lead - Window);
        return date.Day is not null && Any(words, from, date.Lead, at => DateCues.Makings.Contains(words.Bare(at)));
    }

    private static bool IsPlanned(SentenceWords words, DateMention date)
    {
        var from = Math.Max(words.ClauseStart(date.Lead), date.Lead - Window);
        var settles = !DateCues.At.Contains(words.Bare(date.Lead - 1)) && Any(words, from, date.Lead, at => DateCues.Settings.Contains(words[at]));
        return settles || Any(words, from, date.Lead, at => DateCues.Plans.Contains(words.Bare(at)) || DateCues.Future.IsMatch(words[at]));
    }

    private static bool IsOfSomethingNamed(SentenceWords words, DateMention date, bool hasEvent)
    {
        var start = words.ClauseStart(date.Lead);
        return IsRelated(words, start, date)
            || IsNamedByParticiple(words, date, hasEvent)
            || IsPossessedRelation(words, start, date)
            || IsGround(words, start, date)
            || Any(words, start, Math.Min(words.Count, date.End + 3), at => DateCues.Recurrences.Contains(words[at]));
    }

    private static bool IsRelated(SentenceWords words, int start, DateMention date) =>
        Any(words, start, date.Lead, at => DateCues.Relatives.Contains(words.Bare(at)) && !(at == start && words[at] is "which" or "where"));

    /// <summary>«المقدم في», "presented on"; in English the same word is the verb of «… was presented on», which has no event before it.</summary>
    private static bool IsNamedByParticiple(SentenceWords words, DateMention date, bool hasEvent) =>
        DateCues.NamingParticiples.Contains(words[date.Lead - 2]) && !words.IsParted(date.Lead - 2, date.Lead)
        && (!words.Tokens[date.Lead - 2].IsLatin || hasEvent);

    /// <summary>
    /// «على مقترح قدمه السوفيت في»: an indefinite noun with a verb that points back to it. An adverbial at the clause's head,
    /// «في خطاب ألقاه في»، dates what follows it and is let pass.
    /// </summary>
    private static bool IsPossessedRelation(SentenceWords words, int start, DateMention date) =>
        Any(words, start + 3, date.Lead - 1, at =>
            words[at].Length >= 4 && EndsInPronoun(words, at)
            && words[at][0] is not ('ا' or 'ل' or 'ب' or 'و')
            && !words[at - 1].StartsWith("ال", StringComparison.Ordinal)
            && DateCues.Prepositions.Contains(words.Bare(at - 2)));

    /// <summary>By the letter as written: folded, the feminine ending «ة» looks the same.</summary>
    private static bool EndsInPronoun(SentenceWords words, int at) =>
        words.Text[words.Tokens[at].End - 1] == 'ه' || words[at].EndsWith("ها", StringComparison.Ordinal);

    private static bool IsGround(SentenceWords words, int start, DateMention date) =>
        Any(words, start, date.Lead, at => DateCues.Grounds.Contains(words.Bare(at)) || (words[at] is "for" && DateCues.Possessives.Contains(words[at + 1])));

    private static bool Any(SentenceWords words, int from, int to, Func<int, bool> test)
    {
        for (var at = Math.Max(0, from); at < to; at++)
        {
            if (test(at) && !words.IsQuoted(at))
            {
                return true;
            }
        }

        return false;
    }
}
