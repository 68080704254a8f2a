using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Bot.Evaluation.Answerable;

/// <summary>
/// A logistic regression with weight decay, fitted by Newton's method over all examples at once; each side counts a share, whatever its
/// number. One thread and a fixed order: the same numbers every time.
/// </summary>
internal static class LogisticRegression
{
    private const int Steps = 12;
    private const double Least = 1e-9;

    /// <summary>Weights of the features as they are; feature 0 is always 1 and is not held back.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="decay">How much weights are held back, in units of one over the square of a standard deviation.</param>
    /// <param name="rightShare">What the right examples count in sum, 0 to 1: the more, the higher all log odds.</param>
    public static float[] Fit(IReadOnlyList<AnswerableExample> examples, double decay = 0.01, double rightShare = 0.5)
    {
        Control.UseSingleThread();
        var scale = Scale(examples);
        var rows = examples.Select(e => Vector<double>.Build.Dense([.. e.Features.Zip(scale, (x, s) => x * s)])).ToList();
        var (right, wrong) = (rightShare / examples.Where(e => e.IsRight).Sum(e => e.Weight), (1 - rightShare) / examples.Where(e => !e.IsRight).Sum(e => e.Weight));
        var weights = Vector<double>.Build.Dense(scale.Length);
        for (var step = 0; step < Steps; step++)
        {
            var (slope, curve) = Prior(weights, decay);
            for (var i = 0; i < rows.Count; i++)
            {
                var (chance, share) = (SpecialFunctions.Logistic(rows[i] * weights), examples[i].Weight * (examples[i].IsRight ? right : wrong));
                slope += rows[i] * (share * (chance - (examples[i].IsRight ? 1 : 0)));
                curve.AddSquare(rows[i], share * chance * (1 - chance));
            }

            weights -= curve.Cholesky().Solve(slope);
        }

        return [.. weights.Zip(scale, (w, s) => (float)(w * s))];
    }

    /// <summary>What fitted weights make of an example.</summary>
    public static double LogOdds(float[] features, float[] weights) => features.Zip(weights, (x, w) => (double)x * w).Sum();

    /// <summary>First and second derivative of the weight decay.</summary>
    private static (Vector<double> Slope, Matrix<double> Curve) Prior(Vector<double> weights, double held)
    {
        var decay = Vector<double>.Build.Dense(weights.Count, f => f == 0 ? Least : held);
        return (decay.PointwiseMultiply(weights), Matrix<double>.Build.DenseOfDiagonalVector(decay));
    }

    /// <summary>One over each feature's standard deviation; 0 for one that never changes, 1 for the first.</summary>
    private static double[] Scale(IReadOnlyList<AnswerableExample> examples)
    {
        var scale = new double[examples[0].Features.Length];
        for (var f = 0; f < scale.Length; f++)
        {
            var mean = examples.Average(e => (double)e.Features[f]);
            var deviation = Math.Sqrt(examples.Average(e => Math.Pow(e.Features[f] - mean, 2)));
            scale[f] = deviation < 1e-3 ? 0 : 1 / deviation;
        }

        scale[0] = 1;
        return scale;
    }
}
