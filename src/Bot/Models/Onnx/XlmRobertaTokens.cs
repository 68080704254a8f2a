using Microsoft.ML.Tokenizers;

namespace Bot.Models.Onnx;

/// <summary>
/// SentencePiece with the numbers of XLM-RoBERTa, which multilingual-e5, bge-m3 and their kin have: its own four marks stand first, so
/// every piece of the file is one further on, and what is unknown is 3 instead of 0.
/// </summary>
internal sealed class XlmRobertaTokens : ITextTokens
{
    private const int Begin = 0;
    private const int End = 2;
    private const int Unknown = 3;

    private readonly SentencePieceTokenizer tokenizer;
    private readonly int longest;

    public XlmRobertaTokens(string path, int longest)
    {
        this.longest = longest;
        using var file = File.OpenRead(path);
        tokenizer = SentencePieceTokenizer.Create(file, addBeginningOfSentence: false, addEndOfSentence: false);
    }

    public int Padding => 1;

    public IReadOnlyList<int> Of(string text) =>
        [Begin, .. tokenizer.EncodeToIds(text).Take(longest - 2).Select(id => id == tokenizer.UnknownId ? Unknown : id + 1), End];
}
