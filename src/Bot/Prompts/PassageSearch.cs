namespace Bot.Prompts;

/// <summary>Lets a model look for further passages while it carries a prompt out.</summary>
/// <param name="question">In the model's words.</param>
/// <param name="cancellationToken">Ends the search.</param>
/// <returns>The passages found, numbered and fenced as those of the prompt.</returns>
public delegate Task<string> PassageSearch(string question, CancellationToken cancellationToken);
