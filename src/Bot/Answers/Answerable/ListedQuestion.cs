using Bot.Languages;

namespace Bot.Answers.Answerable;

/// <summary>A question that an article is known to answer or not to answer, read for comparison with a user's.</summary>
/// <param name="IsAnswered">Whether the article answers it.</param>
/// <param name="Terms">Stems and concept terms of all its words, numbered among those of the article's listed questions.</param>
/// <param name="Content">Stems of the words that carry meaning, each once.</param>
internal sealed record ListedQuestion(string Text, bool IsAnswered, QuestionKind Kind, int[] Terms, int[] Content);
