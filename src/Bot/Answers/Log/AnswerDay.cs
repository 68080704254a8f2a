namespace Bot.Answers.Log;

/// <summary>How a day went, by UTC.</summary>
/// <param name="Good">Ratings of the day's answers, whenever they were given; and so is <paramref name="Bad"/>.</param>
public sealed record AnswerDay(DateOnly Day, long Answered, long NotFound, long Good, long Bad);
