using System.Text.Json.Serialization;

namespace Bot.Telegram.Client;

/// <summary>What is sent when an inline result is chosen.</summary>
[JsonDerivedType(typeof(InputTextMessageContent))]
[JsonDerivedType(typeof(InputRichMessageContent))]
public abstract class InputMessageContent;
