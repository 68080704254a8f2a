namespace Bot.Chat;

/// <summary>Whether a message is answered.</summary>
/// <param name="Phrase">What to say instead of an answer; null for nothing.</param>
public readonly record struct Admission(bool IsAdmitted, string? Phrase = null)
{
    public static Admission Yes { get; } = new(true);

    public static Admission Silence { get; } = new(false);
}
