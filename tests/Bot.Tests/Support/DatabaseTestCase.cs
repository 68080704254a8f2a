using Xunit.Abstractions;
using Xunit.Sdk;

namespace Bot.Tests.Support;

public sealed class DatabaseTestCase : XunitTestCase
{
    [Obsolete("For the deserializer only", error: true)]
    public DatabaseTestCase()
    {
    }

    public DatabaseTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        Environment.GetEnvironmentVariable("CI") is null ? Missing(TestMethod.TestClass.Class.Name) ?? base.GetSkipReason(factAttribute) : base.GetSkipReason(factAttribute);

    private static string? Missing(string testClass) =>
        testClass.Contains("Postgres", StringComparison.Ordinal) ? PostgresServer.Missing
        : testClass.Contains("Pglite", StringComparison.Ordinal) ? PgliteServer.Missing
        : null;
}
