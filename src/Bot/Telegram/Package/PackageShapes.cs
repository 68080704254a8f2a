using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.Telegram.Package;

/// <summary>Shorthands that the bot's own client has on its types and the package has not.</summary>
internal static class PackageShapes
{
    extension(Message message)
    {
        /// <summary>The text, or the words under a picture; empty for neither.</summary>
        public string Words => message.Text ?? message.Caption ?? "";
    }

    public static bool MayWriteIn(this ChatMember member, ChatType type) => member switch
    {
        ChatMemberOwner => true,
        ChatMemberAdministrator administrator => type != ChatType.Channel || administrator.CanPostMessages,
        ChatMemberRestricted restricted => type != ChatType.Channel && restricted.IsMember && restricted.CanSendMessages,
        _ => type != ChatType.Channel && member.IsInChat,
    };

    public static Task EditMessageText(
        this ITelegramBotClient client, long chatId, int messageId, InputRichMessage richMessage, InlineKeyboardMarkup? replyMarkup = null, CancellationToken cancellationToken = default) =>
        client.SendRequest(new EditMessageTextRequest { ChatId = chatId, MessageId = messageId, RichMessage = richMessage, ReplyMarkup = replyMarkup }, cancellationToken);
}
