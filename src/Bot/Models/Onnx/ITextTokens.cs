namespace Bot.Models.Onnx;

/// <summary>Cuts texts into an encoder's tokens. Safe for concurrent use.</summary>
internal interface ITextTokens
{
    /// <summary>The token that fills up short texts.</summary>
    int Padding { get; }

    /// <summary>The text's tokens between the marks of beginning and end, cut where it is too long.</summary>
    IReadOnlyList<int> Of(string text);
}
