using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Assets that had arrived and that no report had counted, from an event on until the next entry of the same name.</summary>
/// <param name="From">The event after which so much waited.</param>
/// <param name="Name">Where they waited, such as "execution-layer rewards vault".</param>
/// <param name="Amount">How much waited, in the smallest unit.</param>
public sealed record UnreportedAssets(EventNumber From, string Name, Amount Amount);
