using System.Runtime.InteropServices;

namespace Bot.Search;

/// <summary>Arrays of plain values in a binary stream: a count, then the values as they lie in memory (little-endian).</summary>
internal static class BinaryArrays
{
    public static void WriteArray<T>(this BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <exception cref="InvalidDataException">The stream ends early or the count makes no sense.</exception>
    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(reader.ReadCount());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <inheritdoc cref="ReadArray"/>
    public static List<T> ReadList<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var values = new List<T>();
        CollectionsMarshal.SetCount(values, reader.ReadCount());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(values)));
        return values;
    }

    private static int ReadCount(this BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count >= 0 && count <= reader.BaseStream.Length ? count : throw new InvalidDataException("An array of the index file is damaged.");
    }
}
