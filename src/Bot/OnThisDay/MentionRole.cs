namespace Bot.OnThisDay;

/// <summary>What a written date does in its sentence.</summary>
internal enum MentionRole
{
    /// <summary>What the sentence tells happened then.</summary>
    Event,

    /// <summary>A plan or deadline.</summary>
    Planned,

    /// <summary>It bounds a time, names a thing or belongs to something the sentence only refers to.</summary>
    Reference,
}
