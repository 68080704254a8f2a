using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Bot.Storage;

/// <summary>
/// What is at work and what is done, in a file of this machine, from the moment it is noted until the database has it: handed to the
/// system and not to the disk, it survives the end of the process, which comes between an answer and its commit; not the machine's.
/// </summary>
/// <remarks>
/// After the database's identity a slot of eight bytes an entry: its id while it is at work, the negative id once it is done. A slot is used again
/// when the database has the entry as done; what still stands there then says nothing new, for ids are not given twice, unless an older state
/// of the database is put back. When nothing is outstanding the file is empty. Thread-safe.
/// </remarks>
internal sealed class WorkJournal : IDisposable
{
    private const int Slot = sizeof(long);
    private const int Header = 16;

    /// <summary>Processes of one machine.</summary>
    private const int Most = 100;

    private readonly SafeFileHandle file;
    private readonly Lock gate = new();
    private readonly Dictionary<long, int> slots = [];
    private readonly Stack<int> free = new();
    private int used;

    private WorkJournal(SafeFileHandle file) => this.file = file;

    /// <summary>Entries that an earlier process had begun and did not note as done.</summary>
    public IReadOnlyList<long> Begun { get; private set; } = [];

    /// <summary>Entries that an earlier process had done, in the database or not yet.</summary>
    public IReadOnlyList<long> Done { get; private set; } = [];

    /// <summary>For one process at a time; a journal of another database counts as empty.</summary>
    /// <param name="path">The file, made when missing.</param>
    /// <param name="identity">Of the database, 16 bytes.</param>
    /// <exception cref="IOException">Another process has it open, or it cannot be read.</exception>
    public static WorkJournal Open(string path, ReadOnlySpan<byte> identity)
    {
        var journal = new WorkJournal(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        try
        {
            journal.Read(identity);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Those of a folder that no process has open.</summary>
    /// <param name="folder">Made when missing.</param>
    /// <param name="identity">Of the database, 16 bytes.</param>
    /// <param name="makesOne">Where there is none, one is made.</param>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    public static IEnumerable<WorkJournal> OpenFree(string folder, byte[] identity, bool makesOne)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Most && (makesOne || File.Exists(PathOf(folder, i))); i++)
        {
            if (TryOpen(PathOf(folder, i), identity) is { } journal)
            {
                makesOne = false;
                yield return journal;
            }
        }
    }

    /// <summary>Begins anew, once the database has what an earlier process left.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Clear(ReadOnlySpan<byte> identity)
    {
        (Begun, Done) = ([], []);
        RandomAccess.SetLength(file, 0);
        RandomAccess.Write(file, identity, 0);
    }

    /// <returns>False when it could not be written: have the database note it.</returns>
    public bool TryBegin(long id) => TryNote(id, id);

    /// <returns>False when it could not be written; the database will have it in its time.</returns>
    public bool TryFinish(long id) => TryNote(id, -id);

    /// <summary>The database has these as done.</summary>
    public void Free(IEnumerable<long> ids)
    {
        lock (gate)
        {
            foreach (var id in ids)
            {
                if (slots.Remove(id, out var slot))
                {
                    free.Push(slot);
                }
            }

            if (slots.Count == 0)
            {
                Empty();
            }
        }
    }

    public void Dispose() => file.Dispose();

    private void Empty()
    {
        try
        {
            RandomAccess.SetLength(file, Header);
            free.Clear();
            used = 0;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // It stays as it is: what stands in it is known to the database.
        }
    }

    private static string PathOf(string folder, int number) => Path.Combine(folder, $"{number}.work");

    private static WorkJournal? TryOpen(string path, byte[] identity)
    {
        try
        {
            return Open(path, identity);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private bool TryNote(long id, long value)
    {
        Span<byte> bytes = stackalloc byte[Slot];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        try
        {
            lock (gate)
            {
                RandomAccess.Write(file, bytes, Header + ((long)SlotOf(id) * Slot));
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    private int SlotOf(long id)
    {
        if (!slots.TryGetValue(id, out var slot))
        {
            slots[id] = slot = free.TryPop(out var other) ? other : used++;
        }

        return slot;
    }

    private void Read(ReadOnlySpan<byte> identity)
    {
        var bytes = new byte[RandomAccess.GetLength(file)];
        var length = RandomAccess.Read(file, bytes, 0);
        if (length < Header || !identity.SequenceEqual(bytes.AsSpan(0, Header)))
        {
            return;
        }

        var ids = new List<long>();
        for (var at = Header; at + Slot <= length; at += Slot)
        {
            ids.Add(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at)));
        }

        (Begun, Done) = ([.. ids.Where(id => id > 0)], [.. ids.Where(id => id < 0).Select(id => -id)]);
    }
}
