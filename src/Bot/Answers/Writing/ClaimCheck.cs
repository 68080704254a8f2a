using Bot.Knowledge;
using Bot.Languages;

namespace Bot.Answers.Writing;

/// <summary>
/// Holds each statement of a model to the passage it cites: the words it gives must stand there letter by letter (marks and spaces
/// are repaired to the source's), and its numbers, dates and names must occur there. What is kept cites whole sentences of the source.
/// Nothing of the model's quotation is ever shown, only the source's own words at that place.
/// </summary>
internal sealed class ClaimCheck(NumberedPassages passages)
{
    private const int FewestWords = 2;

    public CheckedClaim Check(DraftClaim draft)
    {
        var fault = draft.Sources.Count == 0 ? ClaimFault.Uncited
            : TextAnalyzer.Tokenize(draft.Quote).Count < FewestWords ? ClaimFault.NoQuote
            : ClaimFault.UnknownPassage;
        foreach (var passage in fault == ClaimFault.UnknownPassage ? draft.Sources.Select(passages.Find).OfType<NumberedPassage>() : [])
        {
            var verdict = Check(draft, passage);
            if (verdict.IsKept)
            {
                return verdict;
            }

            fault = verdict.Fault!.Value;
        }

        return new CheckedClaim(draft, fault, null, false);
    }

    private static CheckedClaim Check(DraftClaim draft, NumberedPassage passage)
    {
        var (document, paragraph) = (passage.Passage.Document, passage.Passage.Paragraph);
        if (SourceWords.Find(document.Text, paragraph.Span, draft.Quote) is not var (words, exact) || Sentences(words, passage) is not { } span)
        {
            return new CheckedClaim(draft, ClaimFault.NotVerbatim, null, false);
        }

        var fault = FactCheck.Of(draft.Text, passage.Facts);
        return new CheckedClaim(draft, fault, fault is null ? Citation.Of(document, paragraph, span) : null, !exact);
    }

    /// <summary>The sentences that the words touch; null when one of them may not be cited.</summary>
    private static TextSpan? Sentences(TextSpan words, NumberedPassage passage)
    {
        var touched = passage.Passage.Paragraph.Sentences.Where(s => s.Span.Overlaps(words)).ToList();
        return touched.Count > 0 && touched.TrueForAll(passage.Citable.Contains) ? new TextSpan(touched[0].Span.Start, touched[^1].Span.End) : null;
    }
}
