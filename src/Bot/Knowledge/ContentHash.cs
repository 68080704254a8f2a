using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge;

/// <summary>Lower-case hex SHA-256: of a text, or of named contents one after the other.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Lengths go first, so that no two series of contents hash the same bytes.</summary>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        var label = Encoding.UTF8.GetBytes(name);
        Span<byte> lengths = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(lengths, label.Length);
        BinaryPrimitives.WriteInt32LittleEndian(lengths[4..], content.Length);
        hash.AppendData(lengths);
        hash.AppendData(label);
        hash.AppendData(content);
    }

    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();
}
