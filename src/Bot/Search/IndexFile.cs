using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Search;

/// <summary>
/// The computed parts of an index on disk, one file a knowledge version, named by it and written whole or not at all: a format
/// number, the SHA-256 of what follows, the version, the parts. A missing, older or damaged file is simply built again.
/// </summary>
internal sealed class IndexFile(string folder)
{
    private const uint Format = 0x49534E05 | LatentModel.Format;
    private const int Header = sizeof(uint) + SHA256.HashSizeInBytes;
    private const int Kept = 2;

    /// <summary>The parts saved for this version; null when there are none that can be used.</summary>
    public SearchParts? Load(string version)
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(version));
            return IsIntact(bytes) ? Read(bytes, version) : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The folder cannot be written; the index in memory serves all the same.</exception>
    public void Save(string version, SearchParts parts)
    {
        Directory.CreateDirectory(folder);
        var draft = PathOf(version) + "." + Environment.ProcessId + ".tmp";
        File.WriteAllBytes(draft, Bytes(version, parts));
        File.Move(draft, PathOf(version), overwrite: true);
        DeleteOlder();
    }

    private static byte[] Bytes(string version, SearchParts parts)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Format);
            writer.Write(new byte[SHA256.HashSizeInBytes]);
            writer.Write(version);
            parts.Write(writer);
        }

        var bytes = memory.ToArray();
        SHA256.HashData(bytes.AsSpan(Header), bytes.AsSpan(sizeof(uint)));
        return bytes;
    }

    private static bool IsIntact(byte[] bytes) =>
        bytes.Length >= Header
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Format
        && SHA256.HashData(bytes.AsSpan(Header)).AsSpan().SequenceEqual(bytes.AsSpan(sizeof(uint), SHA256.HashSizeInBytes));

    private static SearchParts? Read(byte[] bytes, string version)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, Header, bytes.Length - Header));
        return reader.ReadString() == version ? SearchParts.Read(reader) : null;
    }

    private void DeleteOlder()
    {
        foreach (var file in new DirectoryInfo(folder).GetFiles("*.index").OrderByDescending(f => f.LastWriteTimeUtc).Skip(Kept))
        {
            file.Delete();
        }
    }

    private string PathOf(string version) => Path.Combine(folder, version + ".index");
}
