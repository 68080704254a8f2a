using Bot.OnThisDay;
using Bot.Tests.Conformance;
using Bot.Tests.Support;

namespace Bot.Tests.OnThisDay;

/// <summary>The fakes of the other tests keep to what the real ones do.</summary>
public sealed class MemorySubscriptionsTests : SubscriptionStoreConformance
{
    protected override ISubscriptionStore Store { get; } = new MemorySubscriptions();
}

public sealed class MemoryLedgerTests : PostLedgerConformance
{
    protected override IPostLedger Ledger { get; } = new MemoryLedger();
}
