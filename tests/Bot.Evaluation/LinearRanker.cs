using System.Numerics.Tensors;

namespace Bot.Evaluation;

/// <summary>
/// Weights of features beside a base score, fitted so that the right candidates of a group get the most probability (softmax
/// over the group), by Adam with weight decay. One thread and a fixed order: the same numbers every time.
/// </summary>
internal sealed class LinearRanker(int inputs, float decay)
{
    private const float Rate = 0.01f;
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float FirstBaseWeight = 10;

    private readonly float[] _weights = [FirstBaseWeight, .. new float[inputs]];
    private readonly float[] _gradient = new float[inputs + 1];
    private readonly float[] _first = new float[inputs + 1];
    private readonly float[] _second = new float[inputs + 1];
    private int _steps;

    /// <summary>The features' weights in units of the base score.</summary>
    public float[] Weights => Array.ConvertAll(_weights[1..], w => w / _weights[0]);

    public float Score(float[] x, float score) => (_weights[0] * score) + TensorPrimitives.Dot(x, _weights.AsSpan(1));

    /// <summary>One step on some groups.</summary>
    public void Learn(ReadOnlySpan<TrainingGroup> batch)
    {
        Array.Clear(_gradient);
        foreach (var group in batch)
        {
            AddGradient(group, 1f / batch.Length);
        }

        Step();
    }

    private void AddGradient(TrainingGroup group, float share)
    {
        var scores = group.Features.Zip(group.Base, Score).ToArray();
        var most = scores.Max();
        var chances = Array.ConvertAll(scores, s => MathF.Exp(s - most));
        var (all, wanted) = (chances.Sum(), group.Target.Sum());
        for (var c = 0; c < scores.Length; c++)
        {
            var delta = share * ((chances[c] / all) - (group.Target[c] / wanted));
            _gradient[0] += delta * group.Base[c];
            TensorPrimitives.MultiplyAdd(group.Features[c], delta, _gradient.AsSpan(1), _gradient.AsSpan(1));
        }
    }

    private void Step()
    {
        _steps++;
        var (one, two) = (1 - MathF.Pow(Beta1, _steps), 1 - MathF.Pow(Beta2, _steps));
        for (var i = 0; i < _weights.Length; i++)
        {
            _first[i] = (Beta1 * _first[i]) + ((1 - Beta1) * _gradient[i]);
            _second[i] = (Beta2 * _second[i]) + ((1 - Beta2) * _gradient[i] * _gradient[i]);
            _weights[i] -= Rate * ((_first[i] / one / (MathF.Sqrt(_second[i] / two) + 1e-8f)) + (i == 0 ? 0 : decay * _weights[i]));
        }
    }
}
