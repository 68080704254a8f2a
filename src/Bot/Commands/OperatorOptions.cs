namespace Bot.Commands;

/// <summary>Section "Operator".</summary>
public sealed class OperatorOptions
{
    public const string Section = "Operator";

    /// <summary>Ids of the users who may see /stats, as the platform counts them: Operator__Users__0=123456.</summary>
    public IReadOnlyList<long> Users { get; set; } = [];
}
