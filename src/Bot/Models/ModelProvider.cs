namespace Bot.Models;

/// <summary>Whose dialect of the OpenAI interface a server speaks.</summary>
public enum ModelProvider
{
    OpenAI,

    /// <summary>Azure OpenAI: the key goes in the header api-key, the path is /openai/v1.</summary>
    AzureOpenAI,

    /// <summary>Ollama, vLLM, llama.cpp, LM Studio, OpenRouter and others; Endpoint up to and with /v1.</summary>
    Compatible,
}
