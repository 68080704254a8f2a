using Bot.Languages;
using Bot.Search.Ranking;

namespace Bot.Answers.Spans;

/// <summary>Inputs of the model that chooses the answering words of a sentence.</summary>
internal static class SpanFeatures
{
    /// <summary>The longest answer, in words.</summary>
    public const int Longest = 8;

    private const int LengthBuckets = 7;
    private static readonly (string Name, WordTraits Trait)[] Told =
    [
        ("year", WordTraits.Year), ("calendar", WordTraits.Calendar), ("digits", WordTraits.Digits), ("number word", WordTraits.NumberWord),
        ("name", WordTraits.Name), ("latin", WordTraits.Latin), ("place noun", WordTraits.PlaceNoun), ("person noun", WordTraits.PersonNoun),
        ("unit", WordTraits.Unit | WordTraits.Period), ("reason", WordTraits.Reason),
    ];

    /// <summary>Punctuation at a span's ends, by what it tells.</summary>
    private static readonly (string Name, string Marks)[] Marks = [("comma", "،,؛;"), ("stop", ".!?؟"), ("colon", ":"), ("opening", "(«\"“["), ("closing", ")»\"”]"), ("dash", "-–—")];

    /// <summary>What <see cref="Of"/> gives, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Enumerable.Range(1, LengthBuckets).SelectMany(l => RankFeatures.ByKind($"length {l}")),
        .. Told.SelectMany(t => RankFeatures.ByKind(t.Name)),
        .. RankFeatures.ByKind("as the rules find it"), "overlaps what the rules find",
        "asked words", "share of asked words", "begins asked", "ends asked",
        "after asked", "before asked", "after a break", "before a break", "breaks inside", "whole clause",
        .. Marks.SelectMany(m => (string[])[$"after {m.Name}", $"before {m.Name}"]),
        "function words", "begins with one", "ends with one", "after one", "before one",
        "quoted", "begins definite", "ends definite", "begins joined", "nearness before", "nearness after", "most nearness", .. RankFeatures.ByKind("place"),
        .. RankFeatures.ByKind("after in"), "after from", "after is",
        .. RankFeatures.ByKind("rarity"), "rarest", "begins rare", "ends rare", "begins like a verb", "after a verb", "ends like an adjective", "agrees", "definite begun", "cut off", "after a wanted noun",
    ];

    public static float[] Of(SpanReading reading, int first, int last)
    {
        var features = new List<float>(Names.Count);
        AddLength(reading.Kind, last - first + 1, features);
        AddTraits(reading, first, last, features);
        AddRules(reading, first, last, features);
        AddAsked(reading, first, last, features);
        AddBreaks(reading, first, last, features);
        AddFunctionWords(reading, first, last, features);
        AddForm(reading, first, last, features);
        AddPlace(reading, first, last, features);
        AddRarity(reading, first, last, features);
        AddGrammar(reading, first, last, features);
        return [.. features];
    }

    private static void AddLength(QuestionKind kind, int length, List<float> features)
    {
        var bucket = length <= 4 ? length : length <= 6 ? 5 : length <= 8 ? 6 : LengthBuckets;
        for (var b = 1; b <= LengthBuckets; b++)
        {
            RankFeatures.AddByKind(kind, RankFeatures.Is(b == bucket), features);
        }
    }

    private static void AddTraits(SpanReading reading, int first, int last, List<float> features)
    {
        var traits = WordTraits.None;
        for (var i = first; i <= last; i++)
        {
            traits |= reading.View.Asked[i] ? WordTraits.None : reading.Traits[i];
        }

        foreach (var (_, trait) in Told)
        {
            RankFeatures.AddByKind(reading.Kind, RankFeatures.Is((traits & trait) != 0), features);
        }
    }

    private static void AddRules(SpanReading reading, int first, int last, List<float> features)
    {
        RankFeatures.AddByKind(reading.Kind, RankFeatures.Is(reading.Typed.Contains((first, last))), features);
        var overlap = reading.Typed.Select(t => Math.Max(0, Math.Min(t.Last, last) - Math.Max(t.First, first) + 1) / (float)(Math.Max(t.Last, last) - Math.Min(t.First, first) + 1)).DefaultIfEmpty().Max();
        features.Add(overlap);
    }

    private static void AddAsked(SpanReading reading, int first, int last, List<float> features)
    {
        var asked = 0f;
        for (var i = first; i <= last; i++)
        {
            asked += IsAsked(reading, i);
        }

        features.AddRange([asked, asked / (last - first + 1), IsAsked(reading, first), IsAsked(reading, last), IsAsked(reading, first - 1), IsAsked(reading, last + 1)]);
    }

    private static void AddBreaks(SpanReading reading, int first, int last, List<float> features)
    {
        var inside = 0f;
        for (var i = first; i < last; i++)
        {
            inside += RankFeatures.Is(reading.View.BreaksAfter(i));
        }

        var (before, after) = (first == 0 || reading.View.BreaksAfter(first - 1), reading.View.BreaksAfter(last));
        features.AddRange([RankFeatures.Is(before), RankFeatures.Is(after), inside, RankFeatures.Is(before && after)]);
        foreach (var (_, marks) in Marks)
        {
            features.AddRange([RankFeatures.Is(reading.StandsAfter(first - 1, marks)), RankFeatures.Is(reading.StandsAfter(last, marks))]);
        }
    }

    private static void AddFunctionWords(SpanReading reading, int first, int last, List<float> features)
    {
        var inside = 0f;
        for (var i = first; i <= last; i++)
        {
            inside += IsFunction(reading, i);
        }

        features.AddRange([inside, IsFunction(reading, first), IsFunction(reading, last), IsFunction(reading, first - 1), IsFunction(reading, last + 1)]);
    }

    private static void AddForm(SpanReading reading, int first, int last, List<float> features)
    {
        var quoted = reading.StandsAfter(first - 1, "«\"“(") && reading.StandsAfter(last, "»\"”)");
        features.Add(RankFeatures.Is(quoted));
        features.Add(RankFeatures.Is(reading.Traits[first].HasFlag(WordTraits.Definite)));
        features.Add(RankFeatures.Is(reading.Traits[last].HasFlag(WordTraits.Definite)));
        features.Add(RankFeatures.Is(reading.View.Tokens[first].Text is ['و', _, _, _, ..]));
    }

    private static void AddPlace(SpanReading reading, int first, int last, List<float> features)
    {
        features.AddRange([reading.Nearness[first], reading.Nearness[last], reading.Nearness.AsSpan(first..(last + 1)).ToArray().Max()]);
        RankFeatures.AddByKind(reading.Kind, first / (float)reading.Count, features);
        var before = first == 0 ? "" : reading.View.Tokens[first - 1].Text;
        RankFeatures.AddByKind(reading.Kind, RankFeatures.Is(before is "في" or "الي" or "in" or "at"), features);
        features.Add(RankFeatures.Is(before is "من" or "from" or "بن" or "of"));
        features.Add(RankFeatures.Is(before is "هو" or "هي" or "كان" or "كانت" or "is" or "was" or "باسم" or "اسم"));
    }

    private static void AddRarity(SpanReading reading, int first, int last, List<float> features)
    {
        var rarity = reading.View.Rarity.AsSpan(first..(last + 1));
        var (sum, most) = (0f, 0f);
        foreach (var idf in rarity)
        {
            sum += idf;
            most = MathF.Max(most, idf);
        }

        RankFeatures.AddByKind(reading.Kind, sum / rarity.Length, features);
        features.AddRange([most, rarity[0], rarity[^1]]);
    }

    /// <summary>What the words' form tells of where a phrase begins and ends.</summary>
    private static void AddGrammar(SpanReading reading, int first, int last, List<float> features)
    {
        var definite = IsDefinite(reading, last);
        var next = last + 1 < reading.Count && !reading.View.BreaksAfter(last);
        features.Add(RankFeatures.Is(IsLikeVerb(reading, first)));
        features.Add(RankFeatures.Is(first > 0 && IsLikeVerb(reading, first - 1)));
        features.Add(RankFeatures.Is(reading.View.Tokens[last].Text is [.., 'ي', 'ه'] or [.., _, 'ي']));
        features.Add(RankFeatures.Is(last > first && definite == IsDefinite(reading, last - 1)));
        features.Add(RankFeatures.Is(first > 0 && IsDefinite(reading, first) && !reading.View.BreaksAfter(first - 1) && !reading.View.IsFunction(first - 1)));
        features.Add(RankFeatures.Is(next && IsDefinite(reading, last + 1)));
        features.Add(RankFeatures.Is(first > 0 && reading.View.Asked[first - 1] && (reading.Traits[first - 1] & (WordTraits.PlaceNoun | WordTraits.PersonNoun | WordTraits.Calendar)) != 0));
    }

    private static bool IsDefinite(SpanReading reading, int i) => reading.Traits[i].HasFlag(WordTraits.Definite);

    private static bool IsLikeVerb(SpanReading reading, int i) =>
        !IsDefinite(reading, i) && (reading.Traits[i] & ~WordTraits.Function) == 0 && reading.View.Tokens[i].Text is ['ي' or 'ت' or 'س', _, _, _, ..] and not [.., 'ه'];

    private static float IsAsked(SpanReading reading, int i) => RankFeatures.Is(i >= 0 && i < reading.Count && reading.View.Asked[i] && !reading.View.IsFunction(i));

    private static float IsFunction(SpanReading reading, int i) => RankFeatures.Is(i >= 0 && i < reading.Count && reading.View.IsFunction(i));
}
