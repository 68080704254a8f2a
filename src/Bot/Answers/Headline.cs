using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Answers;

/// <summary>The first line of an answer: the words asked for in bold, within as much of their sentence as reads well.</summary>
internal static class Headline
{
    private const int WordsAround = 10;

    public static Claim Of(Candidate candidate, Citation citation, ReadQuestion question)
    {
        if (question.Kind == QuestionKind.Quote)
        {
            return Whole(citation);
        }

        var (view, span) = (candidate.View, candidate.Span);
        var first = Backward(view, span.First);
        var last = Forward(view, span.Last);
        var source = candidate.Hit.Unit.Text;
        var (from, to) = (view.Tokens[first].Start, view.EndOf(last));
        var lead = first > 0 ? "… " : "";
        var tail = last + 1 < view.Tokens.Count ? " …" : "";
        var text = lead + FootnoteMarks.Remove(source[from..to]) + tail;
        var before = lead.Length + FootnoteMarks.Remove(source[from..view.Tokens[span.First].Start]).Length;
        var bold = FootnoteMarks.Remove(source[view.Tokens[span.First].Start..view.EndOf(span.Last)]).Length;
        return new Claim(text, [before..(before + bold)], [1]);
    }

    private static Claim Whole(Citation citation)
    {
        var text = FootnoteMarks.Remove(citation.Quote);
        return new Claim(text, [0..text.Length], [1]);
    }

    private static int Backward(SentenceView view, int from)
    {
        var first = from;
        while (first > 0 && from - first < WordsAround && !(view.BreaksAfter(first - 1) && from - first >= 3))
        {
            first--;
        }

        return first;
    }

    private static int Forward(SentenceView view, int from)
    {
        var last = from;
        while (last + 1 < view.Tokens.Count && last - from < WordsAround && !view.BreaksAfter(last))
        {
            last++;
        }

        return last;
    }
}
