using System.Numerics.Tensors;

namespace Bot.Evaluation.Answerable;

/// <summary>
/// A logistic regression with weight decay, fitted by gradient descent with momentum over all examples at once; both sides count alike in
/// sum. One thread and a fixed order: the same numbers every time.
/// </summary>
internal static class LogisticRegression
{
    private const int Steps = 1500;
    private const double Rate = 0.3;
    private const double Momentum = 0.9;
    private const double Decay = 0.003;

    /// <summary>Weights of the features as they are; feature 0 is always 1 and is not held back.</summary>
    public static float[] Fit(IReadOnlyList<AnswerableExample> examples)
    {
        var scale = Scale(examples);
        var rows = examples.Select(e => e.Features.Zip(scale, (x, s) => (double)x * s).ToArray()).ToArray();
        var (right, wrong) = (0.5 / examples.Count(e => e.IsRight), 0.5 / examples.Count(e => !e.IsRight));
        var (weights, speed, gradient) = (new double[scale.Length], new double[scale.Length], new double[scale.Length]);
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            for (var i = 0; i < rows.Length; i++)
            {
                var error = (1 / (1 + Math.Exp(-TensorPrimitives.Dot<double>(rows[i], weights)))) - (examples[i].IsRight ? 1 : 0);
                TensorPrimitives.MultiplyAdd(rows[i], error * (examples[i].IsRight ? right : wrong), gradient, gradient);
            }

            for (var w = 0; w < weights.Length; w++)
            {
                speed[w] = (Momentum * speed[w]) - (Rate * (gradient[w] + (w == 0 ? 0 : Decay * weights[w])));
                weights[w] += speed[w];
            }
        }

        return [.. weights.Zip(scale, (w, s) => (float)(w * s))];
    }

    /// <summary>One over each feature's standard deviation; 0 for one that never changes, 1 for the first.</summary>
    private static float[] Scale(IReadOnlyList<AnswerableExample> examples)
    {
        var scale = new float[examples[0].Features.Length];
        for (var f = 0; f < scale.Length; f++)
        {
            var mean = examples.Average(e => (double)e.Features[f]);
            var deviation = Math.Sqrt(examples.Average(e => Math.Pow(e.Features[f] - mean, 2)));
            scale[f] = deviation < 1e-3 ? 0 : (float)(1 / deviation);
        }

        scale[0] = 1;
        return scale;
    }
}
