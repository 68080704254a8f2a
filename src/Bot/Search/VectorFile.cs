using System.Security.Cryptography;
using System.Text;

namespace Bot.Search;

/// <summary>
/// Vectors of texts on disk by the texts' hash, one file an embedding model, with the model's id and the vectors' length in it. What
/// cannot be used (another model's, another length, damaged) is as good as missing.
/// </summary>
internal sealed class VectorFile(string folder, string model)
{
    private const uint Format = 0x49535601;

    private string Path => System.IO.Path.Combine(folder, HashOf(model)[..16] + ".vectors");

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public Dictionary<string, float[]> Load()
    {
        try
        {
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(Path), 1 << 16));
            return reader.ReadUInt32() == Format && reader.ReadString() == model ? Read(reader) : [];
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            return [];
        }
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Save(Dictionary<string, float[]> vectors)
    {
        Directory.CreateDirectory(folder);
        var draft = Path + "." + Environment.ProcessId + ".tmp";
        using (var writer = new BinaryWriter(File.Create(draft)))
        {
            writer.Write(Format);
            writer.Write(model);
            writer.Write(vectors.Values.FirstOrDefault()?.Length ?? 0);
            writer.Write(vectors.Count);
            foreach (var (hash, vector) in vectors)
            {
                writer.Write(hash);
                writer.WriteArray(vector);
            }
        }

        File.Move(draft, Path, overwrite: true);
    }

    private static Dictionary<string, float[]> Read(BinaryReader reader)
    {
        var (length, count) = (reader.ReadInt32(), reader.ReadInt32());
        var vectors = new Dictionary<string, float[]>();
        for (var i = 0; i < count; i++)
        {
            var (hash, vector) = (reader.ReadString(), reader.ReadArray<float>());
            vectors[hash] = vector.Length == length ? vector : throw new InvalidDataException("A vector of the file has another length.");
        }

        return vectors;
    }
}
