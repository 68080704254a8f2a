using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Bot.Search;

/// <summary>
/// The computed parts of an index on disk, one file a knowledge version, named by it and written whole or not at all: a format
/// number, the CRC-32C of what follows, the version, the parts. A missing, older or damaged file is simply built again.
/// </summary>
internal sealed class IndexFile(string folder)
{
    private const uint Format = 0x49534E07 | LatentModel.Format;
    private const int Header = sizeof(uint) + sizeof(uint);
    private const int Chunk = 1 << 16;
    private const int Kept = 2;

    /// <summary>Whether there is a file for this version, whole or damaged.</summary>
    public bool Has(string version) => File.Exists(PathOf(version));

    /// <summary>The parts saved for this version; null when there are none that can be used.</summary>
    public SearchParts? Load(string version)
    {
        try
        {
            using var file = new FileStream(PathOf(version), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 12);
            return IsIntact(file) ? Read(file, version) : null;
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
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite))
        {
            Write(file, version, parts);
        }

        File.Move(draft, PathOf(version), overwrite: true);
        DeleteOlder();
    }

    private static void Write(FileStream file, string version, SearchParts parts)
    {
        using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(0);
        writer.Write(version);
        parts.Write(writer);
        writer.Seek(Header, SeekOrigin.Begin);
        var checksum = Checksum(file);
        writer.Seek(sizeof(uint), SeekOrigin.Begin);
        writer.Write(checksum);
    }

    /// <summary>Nothing of a file is used before all of it has been found as it was written: a changed number could stand for any length.</summary>
    private static bool IsIntact(FileStream file)
    {
        Span<byte> header = stackalloc byte[Header];
        return file.ReadAtLeast(header, Header, throwOnEndOfStream: false) == Header
            && BinaryPrimitives.ReadUInt32LittleEndian(header) == Format
            && BinaryPrimitives.ReadUInt32LittleEndian(header[sizeof(uint)..]) == Checksum(file);
    }

    /// <summary>Of all that is left of a file. By pieces that stay in the processor's cache, not by a copy of the whole.</summary>
    private static uint Checksum(FileStream file)
    {
        var (checksum, chunk) = (uint.MaxValue, new byte[Chunk]);
        while (file.ReadAtLeast(chunk, Chunk, throwOnEndOfStream: false) is var read and > 0)
        {
            checksum = Add(checksum, chunk.AsSpan(0, read));
        }

        return ~checksum;
    }

    /// <summary>Compiled in full at once: an index is opened when all code is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            checksum = BitOperations.Crc32C(checksum, word);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = BitOperations.Crc32C(checksum, rest);
        }

        return checksum;
    }

    private static SearchParts? Read(FileStream file, string version)
    {
        file.Position = Header;
        using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
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
