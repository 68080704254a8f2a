using System.IO.MemoryMappedFiles;
using System.Numerics.Tensors;
using System.Text;
using System.Text.Json;
using Bot.Languages;

namespace Bot.Search.Vectors;

/// <summary>
/// Learned vectors of stems, and of character 4-grams for the stems that are not among them, a byte a number, read where they lie in a
/// memory-mapped file. Immutable, safe for concurrent use.
/// </summary>
internal sealed class WordVectors : IDisposable
{
    public const int Version = 1;
    private const uint Format = 0x49535701;
    private const char GramMark = '#';
    private const int GramsNeeded = 2;

    private static readonly Lazy<WordVectors?> Own = new(() => Find(Path.Combine(AppContext.BaseDirectory, "words.vectors")));

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Vocabulary _units;
    private readonly float[] _weights;
    private readonly long _rows;

    private WordVectors(MemoryMappedFile file)
    {
        _file = file;
        using var stream = file.CreateViewStream(0, 0, MemoryMappedFileAccess.Read);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (reader.ReadUInt32() != Format)
        {
            throw new InvalidDataException("The file holds no word vectors.");
        }

        About = JsonSerializer.Deserialize(reader.ReadString(), WordVectorsJson.Default.WordVectorsAbout)!;
        Dimensions = reader.ReadInt32();
        _units = Vocabulary.Read(reader);
        _weights = reader.ReadArray<float>();
        Rarest = _weights.DefaultIfEmpty().Max();
        _rows = stream.Position;
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    /// <summary>The vectors that come with the bot; null when their file is missing.</summary>
    public static WordVectors? Shipped => Own.Value;

    public WordVectorsAbout About { get; }

    /// <summary>Length of the vectors.</summary>
    public int Dimensions { get; }

    /// <summary>How rare the rarest is that was learned; a stem that was not is taken to be as rare. 0 where none was.</summary>
    public float Rarest { get; }

    /// <summary>How many stems and 4-grams have one.</summary>
    public int Count => _units.Count;

    /// <exception cref="InvalidDataException">The file is not one of word vectors.</exception>
    public static WordVectors Open(string path) => new(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read));

    /// <summary>
    /// The unit vector of a stem; of one that was not learned the sum of its 4-grams'.
    /// </summary>
    /// <param name="stem">As <see cref="TextAnalyzer.Stem"/> gives it.</param>
    /// <param name="vector">Takes the vector, <see cref="Dimensions"/> long.</param>
    /// <returns>How much the stem tells of a text, the more the rarer; 0 when it has no vector.</returns>
    public float Read(ReadOnlySpan<char> stem, Span<float> vector)
    {
        var id = _units.IdOf(stem);
        if (id >= 0)
        {
            ReadRow(id, vector);
            return _weights[id];
        }

        return stem.Length > 0 && char.IsLetter(stem[0]) ? ReadGrams(stem.ToString(), vector) : 0;
    }

    /// <summary>How rare a stem is in the texts that were learned from, by the idf of their passages; null for one that was not learned.</summary>
    public float? RarityOf(ReadOnlySpan<char> stem) => _units.IdOf(stem) is >= 0 and var id ? _weights[id] : null;

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    /// <param name="path">The file to write.</param>
    /// <param name="about">Where the vectors come from.</param>
    /// <param name="stems">Each with its weight and vector.</param>
    /// <param name="grams">The same of the 4-grams.</param>
    internal static void Write(string path, WordVectorsAbout about, IReadOnlyList<WordVector> stems, IReadOnlyList<WordVector> grams)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        var units = new Vocabulary();
        units.AddAll(stems.Select(s => s.Text).Concat(grams.Select(g => GramMark + g.Text)));
        WordVector[] all = [.. stems, .. grams];
        writer.Write(Format);
        writer.Write(JsonSerializer.Serialize(about, WordVectorsJson.Default.WordVectorsAbout));
        writer.Write(all[0].Values.Length);
        units.Write(writer);
        writer.WriteArray(Array.ConvertAll(all, v => v.Weight));
        foreach (var vector in all)
        {
            writer.Write(vector.Bytes());
        }
    }

    private static WordVectors? Find(string path) => File.Exists(path) ? Open(path) : null;

    private float ReadGrams(string stem, Span<float> vector)
    {
        Span<float> row = stackalloc float[Dimensions];
        var (known, weight) = (0, 0f);
        vector.Clear();
        foreach (var gram in TextAnalyzer.Grams(stem))
        {
            var id = _units.IdOf(GramMark + gram);
            if (id >= 0)
            {
                ReadRow(id, row);
                TensorPrimitives.Add(vector, row, vector);
                (known, weight) = (known + 1, MathF.Max(weight, _weights[id]));
            }
        }

        if (known < GramsNeeded)
        {
            return 0;
        }

        Normalise(vector);
        return weight;
    }

    private void ReadRow(int id, Span<float> vector)
    {
        Span<sbyte> row = stackalloc sbyte[Dimensions];
        _view.SafeMemoryMappedViewHandle.ReadSpan((ulong)(_view.PointerOffset + _rows + ((long)id * Dimensions)), row);
        TensorPrimitives.ConvertTruncating<sbyte, float>(row, vector);
        Normalise(vector);
    }

    private static void Normalise(Span<float> vector)
    {
        var length = TensorPrimitives.Norm<float>(vector);
        TensorPrimitives.Divide(vector, length > 0 ? length : 1, vector);
    }
}
