using Xunit.Sdk;

namespace Bot.Tests.Support;

/// <summary>A test that runs once for each database; where there is no PostgreSQL, the classes named after it skip it and say why, but never in CI.</summary>
[XunitTestCaseDiscoverer("Bot.Tests.Support.DatabaseFactDiscoverer", "Bot.Tests")]
public sealed class DatabaseFactAttribute : FactAttribute;
