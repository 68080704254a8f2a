namespace Bot.Web.Admin;

/// <summary>An operator who is signed in.</summary>
/// <param name="Csrf">Stands in every form of the session; a form without it is not the operator's.</param>
internal sealed record AdminSession(string Key, string Csrf, DateTimeOffset Until);
