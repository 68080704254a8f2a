using System.CommandLine;
using Bot.Benchmarks;

var squad = new Argument<string>("squad") { Description = "SQuAD-format file: its paragraphs are searched, its questions asked." };
var distractors = new Option<string?>("--distractors") { Description = "More passages: JSON lines with \"text\", gzipped." };
var count = new Option<int>("--count") { Description = "How many vectors.", DefaultValueFactory = _ => 1_000_000 };
var dimensions = new Option<int>("--dimensions") { Description = "Length of each.", DefaultValueFactory = _ => 384 };
var vectors = new Command("vectors", "The vector index beside the same vectors as floats: time of a question, memory, the nearest.") { count, dimensions };
var root = new RootCommand("Isnad's search beside SQLite FTS5 and, where installed, Lucene and PostgreSQL: same corpus, same questions, same run.") { vectors, squad, distractors };
vectors.SetAction(parsed => VectorTimes.Report(parsed.GetValue(count), parsed.GetValue(dimensions)));
root.SetAction((parsed, _) => Comparison.RunAsync(parsed.GetValue(squad)!, parsed.GetValue(distractors)));
return await root.Parse(args).InvokeAsync();
