namespace Bot.Evaluation;

/// <summary>Models that have each not seen a part of the articles, so that every item can be tried by one that has not seen its article.</summary>
internal static class CrossValidation
{
    /// <param name="items">What to learn from.</param>
    /// <param name="folds">In how many parts the articles are left out, one at a time.</param>
    /// <param name="article">The number of an item's article.</param>
    /// <param name="fit">Learns a model; the parts are learned side by side.</param>
    /// <returns>The model that has not seen an article, by its number.</returns>
    public static Func<int, TModel> Models<T, TModel>(IReadOnlyCollection<T> items, int folds, Func<T, int> article, Func<List<T>, TModel> fit)
    {
        var models = Enumerable.Range(0, folds).AsParallel().AsOrdered().Select(fold => fit([.. items.Where(item => article(item) % folds != fold)])).ToArray();
        return number => models[number % folds];
    }
}
