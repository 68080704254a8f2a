namespace Bot.Telegram.Client;

/// <summary>A call of the Bot API; its properties are the parameters.</summary>
/// <typeparam name="TResponse">What Telegram answers.</typeparam>
public interface IRequest<TResponse>
{
    string MethodName { get; }
}
