namespace Bot.Answers.Answerable;

/// <summary>How much more often a question's words stand in unanswered questions than in answered ones: logarithms of the ratio, in sum.</summary>
/// <param name="Content">Of the words that carry meaning.</param>
/// <param name="Beginning">Of how it begins: «كم صفحة», "who wrote".</param>
internal readonly record struct WordShares(float Content, float Beginning);
