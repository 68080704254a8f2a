using MathNet.Numerics.LinearAlgebra;

namespace Bot.Evaluation;

internal static class Squares
{
    /// <summary>Adds a row's products with itself, weighed: what a second derivative is made of. In a fixed order, for the same numbers every time.</summary>
    public static void AddSquare(this Matrix<double> sum, Vector<double> row, double weight)
    {
        for (var f = 0; f < row.Count; f++)
        {
            for (var g = 0; g < row.Count && row[f] != 0; g++)
            {
                sum[f, g] += weight * row[f] * row[g];
            }
        }
    }
}
