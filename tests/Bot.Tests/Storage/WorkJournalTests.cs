using Bot.Storage;
using Bot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Storage;

public sealed class WorkJournalTests : IDisposable
{
    private static readonly byte[] Identity = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    private readonly TemporaryFolder folder = new();

    private string File => Path.Combine(folder.Path, "a.db-work");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Whenever_the_process_ends_what_it_noted_is_known() => Prop.ForAll<byte[]>(EndAfter).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_as_long_as_its_most_entries_at_once_and_empty_when_all_are_in_the_database()
    {
        using var journal = Open();
        journal.TryBegin(1000);
        for (var id = 1L; id < 1000; id++)
        {
            journal.TryBegin(id);
            journal.TryFinish(id);
            journal.Free([id]);
        }

        Assert.Equal(32, new FileInfo(File).Length);
        journal.TryFinish(1000);
        journal.Free([1000]);
        Assert.Equal(16, new FileInfo(File).Length);
    }

    [Fact]
    public void One_of_another_database_or_broken_off_counts_as_empty()
    {
        using (var journal = Open())
        {
            journal.TryBegin(1);
        }

        using (var other = WorkJournal.Open(File, new byte[16]))
        {
            Assert.Empty(other.Begun);
        }

        System.IO.File.WriteAllBytes(File, [1, 2, 3]);
        using var broken = Open();
        Assert.Empty(broken.Begun);
        Assert.Empty(broken.Done);
    }

    /// <summary>Each number moves one of ten entries a step on: waiting, at work, done, in the database.</summary>
    private void EndAfter(byte[] steps)
    {
        System.IO.File.Delete(File);
        var (begun, done, known) = (new HashSet<long>(), new HashSet<long>(), new HashSet<long>());
        using (var journal = Open())
        {
            long next = 10;
            var ids = Enumerable.Range(0, 10).Select(i => (long)i + 1).ToArray();
            foreach (var place in steps.Select(step => step % 10))
            {
                var id = ids[place];
                if (begun.Remove(id))
                {
                    Assert.True(journal.TryFinish(id));
                    done.Add(id);
                }
                else if (done.Remove(id))
                {
                    journal.Free([id]);
                    known.Add(id);
                    ids[place] = ++next;
                }
                else
                {
                    Assert.True(journal.TryBegin(id));
                    begun.Add(id);
                }
            }
        }

        using var later = Open();
        Assert.Equal(begun.Order(), later.Begun.Order());
        Assert.Subset(done.Union(known).ToHashSet(), later.Done.ToHashSet());
        Assert.Superset(done, later.Done.ToHashSet());
    }

    private WorkJournal Open()
    {
        var journal = WorkJournal.Open(File, Identity);
        if (journal.Begun.Count + journal.Done.Count == 0)
        {
            journal.Clear(Identity);
        }

        return journal;
    }
}
