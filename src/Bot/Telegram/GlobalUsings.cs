// The Bot API's names, one by one, as Telegram/ uses them. To build against the package Telegram.Bot instead of Client/,
// point these at global::Telegram.Bot, .Types, .Types.Enums, .Types.ReplyMarkups and .Exceptions.
global using ApiRequestException = Bot.Telegram.Client.ApiRequestException;
global using BotCommand = Bot.Telegram.Client.BotCommand;
global using CallbackQuery = Bot.Telegram.Client.CallbackQuery;
global using ChatAction = Bot.Telegram.Client.ChatAction;
global using ChatType = Bot.Telegram.Client.ChatType;
global using ITelegramBotClient = Bot.Telegram.Client.ITelegramBotClient;
global using InlineKeyboardButton = Bot.Telegram.Client.InlineKeyboardButton;
global using InlineKeyboardMarkup = Bot.Telegram.Client.InlineKeyboardMarkup;
global using LinkPreviewOptions = Bot.Telegram.Client.LinkPreviewOptions;
global using Message = Bot.Telegram.Client.Message;
global using MessageEntity = Bot.Telegram.Client.MessageEntity;
global using MessageEntityType = Bot.Telegram.Client.MessageEntityType;
global using MessageType = Bot.Telegram.Client.MessageType;
global using ParseMode = Bot.Telegram.Client.ParseMode;
global using ReplyParameters = Bot.Telegram.Client.ReplyParameters;
global using RequestException = Bot.Telegram.Client.RequestException;
global using TelegramBotClient = Bot.Telegram.Client.TelegramBotClient;
global using TelegramBotClientOptions = Bot.Telegram.Client.TelegramBotClientOptions;
global using Update = Bot.Telegram.Client.Update;
global using UpdateType = Bot.Telegram.Client.UpdateType;
global using User = Bot.Telegram.Client.User;
global using static Bot.Telegram.Client.TelegramBotClientExtensions;
