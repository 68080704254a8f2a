using Bot.Storage;
using Bot.Tests.Conformance;
using Bot.Tests.Support;

namespace Bot.Tests.Storage;

public sealed class SqliteAnswerLogTests : AnswerLogConformance, IDisposable
{
    private readonly SqliteFile file = new();

    protected override IDatabase Database => file.Database;

    public void Dispose() => file.Dispose();
}
