namespace Bot.Answers.Log;

/// <summary>What a user thinks of an answer.</summary>
public enum Rating
{
    Bad = -1,
    Good = 1,
}
