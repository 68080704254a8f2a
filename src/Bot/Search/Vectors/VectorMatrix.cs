using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Search.Vectors;

/// <summary>
/// A few words' vectors side by side, to be multiplied by many others, four by eight at a time. Ours, and compiled at its best at once: the library
/// multiplies two vectors at a time, and its generic code runs unoptimised at first.
/// </summary>
internal sealed class VectorMatrix
{
    private const int RowsAtOnce = 4;
    private readonly int _dimensions;

    /// <summary><see cref="Width"/> numbers in a row: the first number of each vector, then the second of each; zeros where a word has none.</summary>
    private readonly float[] _columns;

    /// <param name="vectors">The words' vectors; a word may have none.</param>
    /// <param name="dimensions">Their length.</param>
    public VectorMatrix(IReadOnlyList<TermVector> vectors, int dimensions)
    {
        _dimensions = dimensions;
        Width = WidthOf(vectors.Count);
        _columns = new float[Width * dimensions];
        for (var column = 0; column < vectors.Count; column++)
        {
            Place(vectors[column].Values, column);
        }
    }

    /// <summary>How many products each other vector has: one for each word, zeros behind them.</summary>
    public int Width { get; }

    private static int Lanes => Vector256<float>.Count;

    /// <summary>So many words filled up to a multiple of eight, of which there is one at least.</summary>
    public static int WidthOf(int words) => Math.Max(1, (words + Lanes - 1) / Lanes) * Lanes;

    /// <param name="vectors">Other vectors one after the other.</param>
    /// <param name="rows">The numbers of those among them that are multiplied.</param>
    /// <param name="products">Takes <see cref="Width"/> products for each of <paramref name="rows"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(ReadOnlySpan<float> vectors, ReadOnlySpan<int> rows, Span<float> products)
    {
        for (var row = 0; row < rows.Length; row += RowsAtOnce)
        {
            var few = rows[row..Math.Min(row + RowsAtOnce, rows.Length)];
            for (var column = 0; column < Width; column += Lanes)
            {
                MultiplyFew(vectors, few, column, products[((row * Width) + column)..]);
            }
        }
    }

    /// <summary>Up to four rows by eight columns; where rows lack, the first stands for them and is written last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyFew(ReadOnlySpan<float> vectors, ReadOnlySpan<int> rows, int column, Span<float> products)
    {
        var (second, third, fourth) = (rows.Length > 1 ? 1 : 0, rows.Length > 2 ? 2 : 0, rows.Length > 3 ? 3 : 0);
        ref var a = ref RowOf(vectors, rows[0]);
        ref var b = ref RowOf(vectors, rows[second]);
        ref var c = ref RowOf(vectors, rows[third]);
        ref var d = ref RowOf(vectors, rows[fourth]);
        var (ofA, ofB, ofC, ofD) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        ref var columns = ref MemoryMarshal.GetArrayDataReference(_columns);
        for (var i = 0; i < _dimensions; i++)
        {
            var some = Vector256.LoadUnsafe(ref columns, (nuint)((i * Width) + column));
            ofA = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref a, i)), some, ofA);
            ofB = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref b, i)), some, ofB);
            ofC = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref c, i)), some, ofC);
            ofD = Vector256.MultiplyAddEstimate(Vector256.Create(Unsafe.Add(ref d, i)), some, ofD);
        }

        ofD.CopyTo(products[(fourth * Width)..]);
        ofC.CopyTo(products[(third * Width)..]);
        ofB.CopyTo(products[(second * Width)..]);
        ofA.CopyTo(products);
    }

    private ref float RowOf(ReadOnlySpan<float> vectors, int row) => ref MemoryMarshal.GetReference(vectors.Slice(row * _dimensions, _dimensions));

    private void Place(ReadOnlySpan<float> vector, int column)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            _columns[(i * Width) + column] = vector[i];
        }
    }
}
