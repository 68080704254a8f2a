using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Bot.Evaluation;

internal static class Squares
{
    /// <summary>Adds a row's products with itself, weighed: what a second derivative is made of. In a fixed order, for the same numbers every time.</summary>
    /// <param name="sum">A dense matrix.</param>
    /// <param name="row">A dense vector.</param>
    /// <param name="weight">What the products are multiplied by.</param>
    public static void AddSquare(this Matrix<double> sum, Vector<double> row, double weight)
    {
        var (sums, values) = (sum.AsColumnMajorArray(), row.AsArray());
        for (var f = 0; f < values.Length; f++)
        {
            if (values[f] != 0)
            {
                var column = sums.AsSpan(f * values.Length, values.Length);
                TensorPrimitives.MultiplyAdd(values, weight * values[f], column, column);
            }
        }
    }
}
