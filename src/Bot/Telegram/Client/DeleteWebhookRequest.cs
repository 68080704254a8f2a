namespace Bot.Telegram.Client;

public sealed class DeleteWebhookRequest() : RequestBase<bool>("deleteWebhook");
