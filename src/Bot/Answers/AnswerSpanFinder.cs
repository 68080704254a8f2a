using Bot.Answers.Spans;
using Bot.Languages;
using Bot.Search;

namespace Bot.Answers;

/// <summary>Picks the words of a sentence that answer the question.</summary>
internal sealed class AnswerSpanFinder
{
    private const int MaximumClause = 12;
    private readonly SentenceView _view;
    private readonly QuestionKind _kind;
    private readonly List<(int First, int Last)> _typed;

    public AnswerSpanFinder(SentenceView view, QuestionKind kind, ConceptMatcher concepts)
    {
        _view = view;
        _kind = kind;
        _typed = [.. Typed(view, kind, concepts).Where(span => HasNews(view, span))];
    }

    /// <summary>Whether there is a span of the wanted kind that says something the question does not.</summary>
    public bool HasTyped => _typed.Count > 0;

    /// <summary>
    /// The answering words of a sentence of an article with companions, as a token range: the rules', whose names come from the glossary;
    /// where they have none and a thing is asked for, the learned model's.
    /// </summary>
    public (int First, int Last) Find(string text) =>
        !HasTyped && _kind is (QuestionKind.What or QuestionKind.Name or QuestionKind.YesNo) ? FindLearned(text) : ByRules();

    /// <summary>The sentence as the learned model reads it.</summary>
    public SpanReading Read(string text) => new(_view, text, _kind, _typed);

    /// <summary>The span the learned model chooses, as a token range; the rules' choice where it has none.</summary>
    public (int First, int Last) FindLearned(string text) => SpanRanker.Best(Read(text)) ?? ByRules();

    private (int First, int Last) ByRules() => HasTyped ? _typed.MaxBy(span => Nearness(_view, span)) : NewestClause(_view);

    private static IEnumerable<(int First, int Last)> Typed(SentenceView view, QuestionKind kind, ConceptMatcher concepts) => kind switch
    {
        QuestionKind.When => TypedSpans.Dates(view),
        QuestionKind.HowMany => TypedSpans.Numbers(view),
        QuestionKind.Why => TypedSpans.Reasons(view),
        QuestionKind.Who => Names(view, concepts, "person", "people", "country", "organisation", "office"),
        QuestionKind.Where => Names(view, concepts, "place", "country"),
        QuestionKind.Name => Names(view, concepts, "person", "work", "operation", "ship", "treaty", "organisation", "event", "place"),
        _ => [],
    };

    private static IEnumerable<(int First, int Last)> Names(SentenceView view, ConceptMatcher concepts, params string[] kinds) =>
        view.Names.Where(n => n.Terms.Any(t => kinds.Contains(concepts.EntryOf(t)?.Kind))).Select(n => (n.First, n.First + n.Count - 1));

    private static bool HasNews(SentenceView view, (int First, int Last) span)
    {
        for (var i = span.First; i <= span.Last; i++)
        {
            if (!view.Asked[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many of the question's words stand close by, nearer ones counting more.</summary>
    private static double Nearness(SentenceView view, (int First, int Last) span)
    {
        var sum = 0.0;
        for (var i = 0; i < view.Tokens.Count; i++)
        {
            if (view.Asked[i] && (i < span.First || i > span.Last))
            {
                var distance = i < span.First ? span.First - i : i - span.Last;
                sum += 1.0 / (1 + distance);
            }
        }

        return sum;
    }

    /// <summary>The longest run of words the question does not hold, within punctuation.</summary>
    private static (int First, int Last) NewestClause(SentenceView view)
    {
        var best = (First: 0, Last: Math.Min(view.Tokens.Count - 1, MaximumClause - 1), Score: -1.0);
        for (var first = 0; first < view.Tokens.Count; first++)
        {
            var fresh = 0.0;
            for (var last = first; last < Math.Min(view.Tokens.Count, first + MaximumClause); last++)
            {
                fresh += view.Asked[last] ? -1.5 : view.IsFunction(last) ? 0 : 1;
                var score = fresh + Nearness(view, (first, last));
                if (score > best.Score)
                {
                    best = (first, last, score);
                }

                if (view.BreaksAfter(last))
                {
                    break;
                }
            }
        }

        return (best.First, best.Last);
    }
}
