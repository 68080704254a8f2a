namespace Bot.Answers;

/// <summary>
/// Extractive answers of late from one index: the same question gets the same answer, which need not be found again. Two generations: when
/// the young one is full it becomes the old one, whose place it takes; what is asked again is young again. Thread-safe.
/// </summary>
internal sealed class AnswerMemory
{
    /// <summary>Of each generation; an answer takes a few kilobytes.</summary>
    public const int Most = 1000;

    private readonly Lock _gate = new();
    private Dictionary<AskedBefore, Answer> _young = [];
    private Dictionary<AskedBefore, Answer> _old = [];

    /// <returns>Null when it was not asked of late.</returns>
    public Answer? Find(AskedBefore asked)
    {
        lock (_gate)
        {
            if (!_young.TryGetValue(asked, out var answer) && _old.TryGetValue(asked, out answer))
            {
                Add(asked, answer);
            }

            return answer;
        }
    }

    public void Keep(AskedBefore asked, Answer answer)
    {
        lock (_gate)
        {
            Add(asked, answer);
        }
    }

    private void Add(AskedBefore asked, Answer answer)
    {
        if (_young.Count >= Most)
        {
            (_old, _young) = (_young, []);
        }

        _young[asked] = answer;
    }
}
