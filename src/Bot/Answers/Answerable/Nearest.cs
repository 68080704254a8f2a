namespace Bot.Answers.Answerable;

/// <summary>How like a question is to the nearest of some others, 0 to 1.</summary>
internal sealed class Nearest
{
    private readonly float[] _ofKind = new float[3];

    /// <summary>To the nearest, by letters.</summary>
    public float Plain { get; private set; }

    /// <summary>To the nearest that asks for the same kind of thing, by letters or meaning.</summary>
    public float OfKind => _ofKind[0];

    /// <summary>To the nearest three of the kind, on average.</summary>
    public float ThreeOfKind => _ofKind.Average();

    /// <summary>To the third of them: one that is no more like changes nothing.</summary>
    public float ThirdOfKind => _ofKind[^1];

    /// <summary>One question's likeness by letters.</summary>
    public void Add(float plain) => Plain = MathF.Max(Plain, plain);

    /// <summary>The likeness, by letters or meaning, of one that asks for the same kind of thing.</summary>
    public void AddOfKind(float ofKind)
    {
        for (var i = 0; i < _ofKind.Length; i++)
        {
            if (ofKind > _ofKind[i])
            {
                (_ofKind[i], ofKind) = (ofKind, _ofKind[i]);
            }
        }
    }
}
