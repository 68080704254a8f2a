namespace Bot.Knowledge;

/// <summary>Where the knowledge is read from: a folder, or a database that a folder was read into.</summary>
public interface IKnowledgeSource
{
    /// <summary>As messages name it.</summary>
    string Name { get; }

    /// <summary>What can be told without reading: equal stamps mean unchanged knowledge. Empty when it cannot be told now.</summary>
    string Stamp();

    /// <summary>What cannot be used is a problem in the result; an empty version means that the source itself could not be read.</summary>
    /// <exception cref="KnowledgeUnavailableException">There is nothing to read at all.</exception>
    KnowledgeBase Read();
}
