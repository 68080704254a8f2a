namespace Bot.Web.Admin;

/// <summary>Something about the service that other folders know.</summary>
/// <param name="Phrase">Key of its name.</param>
public sealed record ServiceFact(string Phrase, string Value);
