using Bot.Knowledge;
using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Reader;

/// <summary>What became of the paragraphs of an older revision, to be shown between them.</summary>
internal sealed class RevisionChanges
{
    private const string Gap = "\n\n";

    private readonly Language language;
    private readonly HashSet<int> changed = [];
    private readonly Dictionary<int, Markup> notes = [];

    private RevisionChanges(Language language) => this.language = language;

    /// <summary>Stretches in which the revisions differ.</summary>
    public int Count { get; private set; }

    public static RevisionChanges Between(Document old, Document? now, Language language)
    {
        var changes = new RevisionChanges(language);
        if (now is not null)
        {
            changes.Compare([.. old.Paragraphs.Select(p => old[p.Span])], [.. now.Paragraphs.Select(p => now[p.Span])]);
        }

        return changes;
    }

    public bool IsChanged(int paragraph) => changed.Contains(paragraph);

    /// <summary>What stands today behind the first <paramref name="paragraphs"/> paragraphs, where that changed.</summary>
    public Markup After(int paragraphs) => notes.GetValueOrDefault(paragraphs, Markup.Empty);

    private void Compare(string[] old, string[] now)
    {
        foreach (var (gone, come) in Difference.Of(old, now))
        {
            Count++;
            changed.UnionWith(Enumerable.Range(gone.Start.Value, gone.End.Value - gone.Start.Value));
            notes[gone.End.Value] = Note(old[gone], now[come]);
        }
    }

    private Markup Note(string[] old, string[] now) => now.Length == 0
        ? Markup.Of($"""<p class="now">{Phrases.Get(language, "web.taken.out")}</p>""")
        : Markup.Of($"""
            <details class="now" open>
            <summary>{Phrases.Get(language, old.Length == 0 ? "web.put.in" : "web.now")}</summary>
            <p>{ChangedWords.Of(string.Join(Gap, old), string.Join(Gap, now))}</p>
            </details>
            """);
}
