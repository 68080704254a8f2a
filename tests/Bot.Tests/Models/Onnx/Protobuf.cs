using System.Text;

namespace Bot.Tests.Models.Onnx;

/// <summary>Writes the few kinds of protobuf fields that the tests' small model files have.</summary>
internal static class Protobuf
{
    public static byte[] Message(params byte[][] fields) => [.. fields.SelectMany(field => field)];

    public static byte[] Field(int number, long value) => [.. Varint((ulong)number << 3), .. Varint((ulong)value)];

    public static byte[] Field(int number, float value) => [.. Varint(((ulong)number << 3) | 5), .. BitConverter.GetBytes(value)];

    public static byte[] Field(int number, string value) => Field(number, Encoding.UTF8.GetBytes(value));

    public static byte[] Field(int number, byte[] value) => [.. Varint(((ulong)number << 3) | 2), .. Varint((ulong)value.Length), .. value];

    private static List<byte> Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return bytes;
    }
}
