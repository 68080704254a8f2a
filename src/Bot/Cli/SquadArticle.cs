namespace Bot.Cli;

/// <summary>An article of a SQuAD-format file: its paragraphs that no article before it has.</summary>
internal sealed record SquadArticle(string Title, List<string> Paragraphs);
