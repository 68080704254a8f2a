namespace Bot.Chat;

/// <summary>Answers questions typed in other chats, while they are typed: within a fraction of a second, without a language model.</summary>
public interface IInlineAnswerer
{
    /// <summary>The best first.</summary>
    Task<InlineAnswers> AnswerAsync(InlineQuestion question, CancellationToken cancellationToken);
}
