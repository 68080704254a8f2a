namespace Bot.Chat;

/// <summary>Whose questions are answered in a group.</summary>
public enum WhoMayAsk
{
    Everyone,
    Admins,
}
