namespace Bot.Telegram.Client;

public sealed class GetMeRequest() : RequestBase<User>("getMe");
