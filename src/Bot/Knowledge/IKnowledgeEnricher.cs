namespace Bot.Knowledge;

/// <summary>Adds to what was read what somebody has learned about it.</summary>
public interface IKnowledgeEnricher
{
    /// <returns>The same texts; the version differs from that given when something was added, and says what.</returns>
    KnowledgeBase Enrich(KnowledgeBase read);
}
