using Bot.Search;

namespace Bot.Answers.Answerable;

/// <summary>Reads the listed questions of an index as soon as there is one.</summary>
internal sealed class ListedAhead : IIndexListener
{
    public void Opened(SearchIndex index) => ListedQuestions.Read(index);
}
