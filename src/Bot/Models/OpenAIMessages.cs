using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using SdkFinishReason = OpenAI.Chat.ChatFinishReason;
using SdkMessage = OpenAI.Chat.ChatMessage;

namespace Bot.Models;

/// <summary>Messages and settings of Microsoft.Extensions.AI in the SDK's types. Text only; tools are not carried over.</summary>
internal static class OpenAIMessages
{
    public static IEnumerable<SdkMessage> Of(IEnumerable<ChatMessage> messages) => messages.Select(Of);

    public static UsageDetails? Usage(ChatTokenUsage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };

    public static Microsoft.Extensions.AI.ChatFinishReason? Finish(SdkFinishReason? reason) => reason switch
    {
        null => null,
        SdkFinishReason.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
        SdkFinishReason.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
        SdkFinishReason.ToolCalls or SdkFinishReason.FunctionCall => Microsoft.Extensions.AI.ChatFinishReason.ToolCalls,
        _ => Microsoft.Extensions.AI.ChatFinishReason.Stop,
    };

    public static AIContent? Refusal(string? refusal) => string.IsNullOrEmpty(refusal) ? null : new ErrorContent(refusal) { ErrorCode = "refusal" };

    private static SdkMessage Of(ChatMessage message) => message.Role.Value switch
    {
        "system" => SdkMessage.CreateSystemMessage(message.Text),
        "assistant" => SdkMessage.CreateAssistantMessage(message.Text),
        _ => SdkMessage.CreateUserMessage(message.Text),
    };
}
