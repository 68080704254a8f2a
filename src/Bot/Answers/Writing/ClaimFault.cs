namespace Bot.Answers.Writing;

/// <summary>Why a statement of the model was dropped.</summary>
internal enum ClaimFault
{
    /// <summary>It cites nothing.</summary>
    Uncited,

    /// <summary>It cites a passage that was not given.</summary>
    UnknownPassage,

    /// <summary>It gives no words of the passage, or too few to prove anything.</summary>
    NoQuote,

    /// <summary>The words it gives do not stand in the passage.</summary>
    NotVerbatim,

    /// <summary>It names a number that its passage does not.</summary>
    Number,

    /// <summary>It names a month or a day of the week that its passage does not.</summary>
    Date,

    /// <summary>It names someone or something that its passage does not.</summary>
    Name,

    /// <summary>Its words have too little to do with its passage.</summary>
    Unsupported,
}
