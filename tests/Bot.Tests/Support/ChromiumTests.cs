namespace Bot.Tests.Support;

/// <summary>Tests of this collection share the browser and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
