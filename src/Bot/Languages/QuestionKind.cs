namespace Bot.Languages;

/// <summary>What a question wants to know.</summary>
public enum QuestionKind
{
    What,
    Who,
    Name,
    When,
    Where,
    HowMany,
    Why,
    How,
    List,
    YesNo,
    Quote,
}
