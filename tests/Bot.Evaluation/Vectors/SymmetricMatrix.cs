using System.Numerics.Tensors;

namespace Bot.Evaluation.Vectors;

/// <summary>A sparse symmetric matrix, both halves kept row by row.</summary>
internal sealed class SymmetricMatrix
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    /// <param name="size">Rows and columns.</param>
    /// <param name="entries">Those of one half, no diagonal.</param>
    public SymmetricMatrix(int size, (int Row, int Column, float Value)[] entries)
    {
        Size = size;
        _starts = new int[size + 1];
        foreach (var (row, column, _) in entries)
        {
            _starts[row + 1]++;
            _starts[column + 1]++;
        }

        for (var r = 0; r < size; r++)
        {
            _starts[r + 1] += _starts[r];
        }

        (_columns, _values) = (new int[_starts[size]], new float[_starts[size]]);
        var next = _starts.ToArray();
        foreach (var (row, column, value) in entries)
        {
            (_columns[next[row]], _values[next[row]++]) = (column, value);
            (_columns[next[column]], _values[next[column]++]) = (row, value);
        }
    }

    public int Size { get; }

    public int Entries => _columns.Length / 2;

    /// <summary>The product with a dense matrix of <paramref name="width"/> columns. Element by element in a fixed order: the same bits on every machine.</summary>
    public float[] Times(float[] dense, int width)
    {
        var product = new float[Size * width];
        for (var r = 0; r < Size; r++)
        {
            var target = product.AsSpan(r * width, width);
            for (var e = _starts[r]; e < _starts[r + 1]; e++)
            {
                TensorPrimitives.MultiplyAdd(dense.AsSpan(_columns[e] * width, width), _values[e], target, target);
            }
        }

        return product;
    }
}
