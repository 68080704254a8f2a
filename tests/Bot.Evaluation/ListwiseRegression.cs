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
    private const double LeastStep = 1e-3;

    /// <summary>The features' weights in units of the base score.</summary>
    public static float[] Fit(IReadOnlyList<TrainingGroup> groups)
    {
        Control.UseSingleThread();
        var inputs = groups[0].Features[0].Length;
        var rows = groups.Select(g => g.Features.Zip(g.Base, (x, score) => Vector<double>.Build.Dense([.. x.Select(v => (double)v), score])).ToArray()).ToList();
        var decay = Vector<double>.Build.Dense(inputs + 1, f => f == inputs ? BaseDecay : Decay);
        var weights = Vector<double>.Build.Dense(inputs + 1);
        var all = groups.Sum(g => (double)g.Weight);
        for (var step = 0; step < Steps; step++)
        {
            var (slope, curve) = (decay.PointwiseMultiply(weights), Matrix<double>.Build.DenseOfDiagonalVector(decay));
            for (var g = 0; g < rows.Count; g++)
            {
                Add(groups[g], rows[g], groups[g].Weight / all, weights, slope, curve);
            }

            weights = Best(groups, rows, decay, weights, curve.Cholesky().Solve(slope));
        }

        return [.. weights.Take(inputs).Select(w => (float)(w / weights[inputs]))];
    }

    /// <summary>A whole step, or the first of its halves that makes the fit better: a whole one may lead away while the fit is far.</summary>
    private static Vector<double> Best(IReadOnlyList<TrainingGroup> groups, List<Vector<double>[]> rows, Vector<double> decay, Vector<double> weights, Vector<double> step)
    {
        var (before, part) = (Loss(groups, rows, decay, weights), 1.0);
        while (part > LeastStep && Loss(groups, rows, decay, weights - (part * step)) > before)
        {
            part /= 2;
        }

        return part > LeastStep ? weights - (part * step) : weights;
    }

    private static double Loss(IReadOnlyList<TrainingGroup> groups, List<Vector<double>[]> rows, Vector<double> decay, Vector<double> weights)
    {
        var (loss, all) = (0.0, groups.Sum(g => (double)g.Weight));
        for (var g = 0; g < rows.Count; g++)
        {
            var scores = Array.ConvertAll(rows[g], r => r * weights);
            var most = scores.Max();
            var wanted = scores.Zip(groups[g].Target, (s, t) => s * t).Sum() / groups[g].Target.Sum();
            loss += groups[g].Weight / all * (most + Math.Log(scores.Sum(s => Math.Exp(s - most))) - wanted);
        }

        return loss + (decay.PointwiseMultiply(weights) * weights / 2);
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
