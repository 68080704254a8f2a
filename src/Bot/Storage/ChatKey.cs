using Bot.Chat;

namespace Bot.Storage;

/// <summary>A chat as the tables key it; topic 0 stands for none.</summary>
internal sealed record ChatKey(string Platform, long ChatId, long TopicId)
{
    public const string Matches = "platform = @Platform AND chat_id = @ChatId AND topic_id = @TopicId";

    public static ChatKey Of(ChatAddress chat) => new(chat.Platform, chat.ChatId, chat.TopicId ?? 0);

    public static ChatAddress Address(string platform, long chatId, long topicId) => new(platform, chatId, topicId == 0 ? null : (int)topicId);
}
