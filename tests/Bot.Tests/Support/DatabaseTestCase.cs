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
        TestMethod.TestClass.Class.Name.Contains("Postgres", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") is null
            ? PostgresServer.Missing
            : base.GetSkipReason(factAttribute);
}
