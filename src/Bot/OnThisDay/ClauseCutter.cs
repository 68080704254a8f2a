using Bot.Knowledge;

namespace Bot.OnThisDay;

/// <summary>Cuts a sentence that tells several events into a quotable clause for each.</summary>
internal static class ClauseCutter
{
    /// <summary>Fewer words tell nothing on their own: then the whole sentence is quoted.</summary>
    private const int FewestWords = 6;

    /// <summary>One span of the sentence's text for each date; the same one where no clause can be cut.</summary>
    public static IReadOnlyList<TextSpan> Cut(SentenceWords words, IReadOnlyList<DateMention> dates)
    {
        var cuts = new List<int> { 0 };
        for (var i = 1; i < dates.Count; i++)
        {
            cuts.Add(Break(words, dates[i - 1], dates[i]));
        }

        cuts.Add(words.Count);
        var whole = new TextSpan(0, words.Text.Length);
        return cuts.Zip(cuts.Skip(1)).All(pair => pair.Second - pair.First >= FewestWords)
            ? [.. dates.Select((_, i) => Span(words, cuts[i], cuts[i + 1]))]
            : [.. dates.Select(_ => whole)];
    }

    /// <summary>The word behind the last comma between the two dates; 0 where there is none.</summary>
    private static int Break(SentenceWords words, DateMention before, DateMention after)
    {
        for (var at = after.Lead - 1; at >= before.End - 1; at--)
        {
            if (words.Gap(at).IndexOfAny("،؛,;") >= 0 && !words.IsQuoted(at) && !IsParenthetic(words, at))
            {
                return at + 1;
            }
        }

        return 0;
    }

    private static bool IsParenthetic(SentenceWords words, int at)
    {
        var before = words.Text.AsSpan(0, words.Tokens[at].End);
        return before.Count('(') > before.Count(')');
    }

    private static TextSpan Span(SentenceWords words, int from, int to)
    {
        var start = from == 0 ? 0 : Opening(words, from);
        var end = to == words.Count ? words.Text.Length : Opening(words, to);
        var span = new TextSpan(start, end).Trim(words.Text);
        return words.Text[span.End - 1] is '،' or '؛' or ',' or ';' ? span with { End = span.End - 1 } : span;
    }

    /// <summary>Where a clause begins in the text: quotation marks that open at its first word belong to it.</summary>
    private static int Opening(SentenceWords words, int at)
    {
        var start = words.Tokens[at].Start;
        while (start > 0 && words.Text[start - 1] is '«' or '“' or '(')
        {
            start--;
        }

        return start;
    }
}
