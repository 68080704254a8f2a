namespace Bot.Answers.Log;

/// <summary>What came of a question.</summary>
public enum AnswerOutcome
{
    Answered,
    NotFound,

    /// <summary>The words of /quote: citations that hold them, no answer.</summary>
    Quotes,
}
