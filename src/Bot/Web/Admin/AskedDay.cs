namespace Bot.Web.Admin;

/// <summary>How many questions of a day, by UTC, were answered and how many were not, and how the answers were rated.</summary>
public sealed record AskedDay(DateOnly Day, long Answered, long NotFound, long Good, long Bad);
