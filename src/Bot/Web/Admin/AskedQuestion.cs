namespace Bot.Web.Admin;

/// <summary>A question in its user's words.</summary>
/// <param name="Count">How often it was asked, or its answer rated bad.</param>
public sealed record AskedQuestion(string Text, long Count);
