using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Bot.Evaluation.Vectors;

/// <summary>
/// The strongest axes of a symmetric matrix by a randomised range finder with power iterations (N. Halko, P. Martinsson and J. Tropp,
/// "Finding Structure with Randomness", 2011, algorithms 4.4 and 5.3). Seeded, one thread: the same bits every time.
/// </summary>
internal sealed class RandomisedSpectrum(SymmetricMatrix matrix, int width)
{
    private const int Oversampling = 16;
    private const int Iterations = 3;
    private const int Seed = 20261125;
    private const double Smallest = 1e-10;

    private int Found => Math.Min(width + Oversampling, matrix.Size);

    /// <summary>One row an element: its part in each of the strongest axes, times the axis's strength to <paramref name="power"/>.</summary>
    public float[][] Rows(double power)
    {
        var basis = Orthonormal(matrix.Times(Random(), Found));
        for (var i = 0; i < Iterations; i++)
        {
            basis = Orthonormal(matrix.Times(basis, Found));
        }

        basis = Orthonormal(basis);
        var axes = Products(basis, matrix.Times(basis, Found)).Evd(Symmetricity.Symmetric);
        var chosen = Enumerable.Range(0, Found).Where(a => axes.EigenValues[a].Real > Smallest).OrderByDescending(a => axes.EigenValues[a].Real).Take(width).ToArray();
        var turn = Matrix<double>.Build.Dense(Found, chosen.Length, (r, c) => axes.EigenVectors[r, chosen[c]] * Math.Pow(axes.EigenValues[chosen[c]].Real, power));
        var rows = Turned(basis, turn);
        return [.. Enumerable.Range(0, matrix.Size).Select(r => rows.AsSpan(r * chosen.Length, chosen.Length).ToArray())];
    }

    private float[] Random()
    {
        var random = new Random(Seed);
        var values = new float[matrix.Size * Found];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = random.NextSingle() - 0.5f;
        }

        return values;
    }

    /// <summary>The same columns' space with columns of length 1 at right angles: Y·V·D^-½ where YᵀY = V·D·Vᵀ.</summary>
    private float[] Orthonormal(float[] columns)
    {
        var axes = Products(columns, columns).Evd(Symmetricity.Symmetric);
        var largest = axes.EigenValues[Found - 1].Real;
        return Turned(columns, Matrix<double>.Build.Dense(Found, Found, (r, c) => axes.EigenVectors[r, c] / Math.Sqrt(Math.Max(axes.EigenValues[c].Real, largest * Smallest))));
    }

    /// <summary>AᵀB, made symmetric.</summary>
    private Matrix<double> Products(float[] a, float[] b)
    {
        var sums = new double[Found * Found];
        var (one, other) = (new double[Found], new double[Found]);
        for (var r = 0; r < matrix.Size; r++)
        {
            TensorPrimitives.ConvertChecked<float, double>(a.AsSpan(r * Found, Found), one);
            TensorPrimitives.ConvertChecked<float, double>(b.AsSpan(r * Found, Found), other);
            for (var i = 0; i < Found; i++)
            {
                var target = sums.AsSpan(i * Found, Found);
                TensorPrimitives.MultiplyAdd(other, one[i], target, target);
            }
        }

        return Matrix<double>.Build.Dense(Found, Found, (r, c) => (sums[(r * Found) + c] + sums[(c * Found) + r]) / 2);
    }

    private float[] Turned(float[] columns, Matrix<double> turn)
    {
        var rows = turn.EnumerateRows().Select(row => row.Select(v => (float)v).ToArray()).ToArray();
        var turned = new float[matrix.Size * turn.ColumnCount];
        for (var r = 0; r < matrix.Size; r++)
        {
            var target = turned.AsSpan(r * turn.ColumnCount, turn.ColumnCount);
            for (var c = 0; c < Found; c++)
            {
                TensorPrimitives.MultiplyAdd(rows[c], columns[(r * Found) + c], target, target);
            }
        }

        return turned;
    }
}
