using Bot.Models;
using Bot.Tests.Support;
using static Bot.Tests.Models.Onnx.Protobuf;

namespace Bot.Tests.Models.Onnx;

/// <summary>
/// The smallest encoder that there can be, in files as real ones have them: a token's vector is a row of a table. With a SentencePiece model
/// of four words, or a BERT's vocabulary of the same.
/// </summary>
internal static class TinyEncoder
{
    public const int Dimensions = 3;
    private const int Rows = 12;
    private static readonly string[] Pieces = ["▁query:", "▁passage:", "▁قطار", "▁سفينة"];

    /// <summary>The table's row of a token.</summary>
    public static float[] Row(int token) => [.. Enumerable.Range(0, Dimensions).Select(d => 1f / (1 + ((token * (d + 2)) % 7)))];

    public static EmbeddingOptions Options(TemporaryFolder folder)
    {
        folder.Write("tiny.onnx", Onnx());
        folder.Write("tiny.model", SentencePiece());
        return new EmbeddingOptions { OnnxModelPath = Path.Combine(folder.Path, "tiny.onnx"), OnnxTokenizerPath = Path.Combine(folder.Path, "tiny.model"), OnnxTokens = 8 };
    }

    public static byte[] Onnx(string input = "input_ids") => Message(
        Field(1, 8),
        Field(8, Message(Field(1, ""), Field(2, 13))),
        Field(7, Message(
            Field(1, Message(Field(1, "table"), Field(1, input), Field(2, "last_hidden_state"), Field(4, "Gather"))),
            Field(2, "tiny"),
            Field(5, Message(Field(1, Rows), Field(1, Dimensions), Field(2, 1), Field(8, "table"), Field(9, [.. Enumerable.Range(0, Rows).SelectMany(Row).SelectMany(BitConverter.GetBytes)]))),
            Field(11, Tensor(input, 7, Unknown("batch"), Unknown("length"))),
            Field(11, Tensor("attention_mask", 7, Unknown("batch"), Unknown("length"))),
            Field(12, Tensor("last_hidden_state", 1, Unknown("batch"), Unknown("length"), Field(1, Dimensions))))));

    public static byte[] SentencePiece() => Message(
        [
            Piece("<unk>", 0, 2), Piece("<s>", 0, 3), Piece("</s>", 0, 3),
            .. Pieces.Select((piece, i) => Piece(piece, -1 - i, 1)),
            Field(2, Message(Field(3, 1), Field(40, 0), Field(41, 1), Field(42, 2), Field(43, -1))),
            Field(3, Message(Field(1, "identity"), Field(3, 1), Field(4, 1), Field(5, 1))),
        ]);

    public static string Vocabulary => string.Join('\n', "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "query", ":", "passage", "قطار", "سفينة");

    private static byte[] Piece(string text, float score, int kind) => Field(1, Message(Field(1, text), Field(2, score), Field(3, kind)));

    private static byte[] Unknown(string name) => Field(2, name);

    private static byte[] Tensor(string name, int kind, params byte[][] shape) => Message(
        Field(1, name), Field(2, Message(Field(1, Message(Field(1, kind), Field(2, Message([.. shape.Select(dimension => Field(1, dimension))])))))));
}
