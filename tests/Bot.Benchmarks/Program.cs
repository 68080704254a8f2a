using System.CommandLine;
using Bot.Benchmarks;

var squad = new Argument<string>("squad") { Description = "SQuAD-format file: its paragraphs are searched, its questions asked." };
var distractors = new Option<string?>("--distractors") { Description = "More passages: JSON lines with \"text\", gzipped." };
var root = new RootCommand("Isnad's search beside SQLite FTS5 and, where installed, Lucene and PostgreSQL: same corpus, same questions, same run.") { squad, distractors };
root.SetAction((parsed, _) => Comparison.RunAsync(parsed.GetValue(squad)!, parsed.GetValue(distractors)));
return await root.Parse(args).InvokeAsync();
