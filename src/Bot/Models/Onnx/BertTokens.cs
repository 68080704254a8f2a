using Microsoft.ML.Tokenizers;

namespace Bot.Models.Onnx;

/// <summary>WordPiece by a BERT's vocabulary, one token a line.</summary>
internal sealed class BertTokens : ITextTokens
{
    private readonly BertTokenizer tokenizer;
    private readonly int longest;

    public BertTokens(string path, int longest)
    {
        this.longest = longest;
        // A vocabulary without capitals wants texts without them.
        var hasCapitals = File.ReadLines(path).Any(line => !line.StartsWith('[') && line.Any(char.IsUpper));
        tokenizer = BertTokenizer.Create(path, new BertOptions { LowerCaseBeforeTokenization = !hasCapitals });
    }

    public int Padding => tokenizer.PaddingTokenId;

    public IReadOnlyList<int> Of(string text)
    {
        var ids = tokenizer.EncodeToIds(text, addSpecialTokens: true);
        return ids.Count <= longest ? ids : [.. ids.Take(longest - 1), tokenizer.SeparatorTokenId];
    }
}
