using Bot.Languages;

namespace Bot.Answers.Answerable;

/// <summary>A question that an article is known not to answer.</summary>
/// <param name="Terms">Stems and concept terms of all its words, numbered among those of the article's unanswered questions.</param>
/// <param name="Content">Stems of the words that carry meaning, each once.</param>
internal sealed record UnansweredQuestion(string Text, QuestionKind Kind, int[] Terms, int[] Content);
