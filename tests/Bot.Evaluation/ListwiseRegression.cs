using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Bot.Evaluation;

/// <summary>
/// Weights of features beside a base score, fitted so that the right candidates of a group get the most probability (softmax over the
/// group), by Newton's method with weight decay. One thread and a fixed order: the same numbers every time.
/// </summary>
internal static class ListwiseRegression
{
    private const int Steps = 15;
    private const double Decay = 0.01;
    private const double BaseDecay = 1e-4;

    /// <summary>The features' weights in units of the base score.</summary>
    public static float[] Fit(IReadOnlyList<TrainingGroup> groups)
    {
        Control.UseSingleThread();
        var inputs = groups[0].Features[0].Length;
        var rows = groups.Select(g => g.Features.Zip(g.Base, (x, score) => Vector<double>.Build.Dense([.. x.Select(v => (double)v), score])).ToArray()).ToList();
        var decay = Vector<double>.Build.Dense(inputs + 1, f => f == inputs ? BaseDecay : Decay);
        var weights = Vector<double>.Build.Dense(inputs + 1);
        for (var step = 0; step < Steps; step++)
        {
            var (slope, curve) = (decay.PointwiseMultiply(weights), Matrix<double>.Build.DenseOfDiagonalVector(decay));
            for (var g = 0; g < rows.Count; g++)
            {
                Add(groups[g], rows[g], 1.0 / rows.Count, weights, slope, curve);
            }

            weights -= curve.Cholesky().Solve(slope);
        }

        return [.. weights.Take(inputs).Select(w => (float)(w / weights[inputs]))];
    }

    private static void Add(TrainingGroup group, Vector<double>[] rows, double share, Vector<double> weights, Vector<double> slope, Matrix<double> curve)
    {
        var scores = rows.Select(r => r * weights).ToArray();
        var most = scores.Max();
        var chances = scores.Select(s => Math.Exp(s - most)).ToArray();
        var (all, wanted) = (chances.Sum(), group.Target.Sum());
        var mean = Vector<double>.Build.Dense(weights.Count);
        for (var c = 0; c < rows.Length; c++)
        {
            mean += rows[c] * (chances[c] / all);
            slope.Add(rows[c] * (share * ((chances[c] / all) - (group.Target[c] / wanted))), slope);
        }

        for (var c = 0; c < rows.Length; c++)
        {
            curve.AddSquare(rows[c] - mean, share * chances[c] / all);
        }
    }
}
