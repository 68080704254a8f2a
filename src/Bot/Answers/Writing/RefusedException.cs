namespace Bot.Answers.Writing;

/// <summary>The model would not answer.</summary>
internal sealed class RefusedException() : Exception("The model refused to answer.");
