namespace Bot.Answers;

/// <summary>What a question wants to know.</summary>
public enum QuestionKind
{
    What,
    Who,
    When,
    Where,
    HowMany,
    Why,
    How,
    List,
    YesNo,
    Quote,
}
