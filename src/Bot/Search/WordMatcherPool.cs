using System.Collections.Concurrent;

namespace Bot.Search;

/// <summary>Lends <see cref="WordMatcher"/>s, whose tables are as long as the corpus has words, so that no query makes its own.</summary>
internal sealed class WordMatcherPool(WordTable words)
{
    private readonly ConcurrentBag<WordMatcher> _free = [];

    public WordMatcher Rent(Query query)
    {
        var matcher = _free.TryTake(out var free) ? free : new WordMatcher(words);
        matcher.Begin(query);
        return matcher;
    }

    public void Return(WordMatcher matcher) => _free.Add(matcher);
}
