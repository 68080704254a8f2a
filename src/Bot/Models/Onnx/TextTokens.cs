namespace Bot.Models.Onnx;

/// <summary>The operator's tokenizer by its file.</summary>
internal static class TextTokens
{
    /// <param name="path">A SentencePiece model (.model) or the vocabulary of a BERT (.txt).</param>
    /// <param name="longest">Tokens of a text, marks included.</param>
    /// <exception cref="InvalidDataException">The file is no tokenizer.</exception>
    public static ITextTokens Open(string path, int longest)
    {
        try
        {
            return path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? new BertTokens(path, longest) : new XlmRobertaTokens(path, longest);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new InvalidDataException($"The tokenizer {path} (Embedding:OnnxTokenizerPath) cannot be used: {error.Message}", error);
        }
    }
}
