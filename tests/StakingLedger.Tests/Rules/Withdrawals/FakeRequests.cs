using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Withdrawals;

/// <summary>A queue of given requests: nominal ether, shares, time of the request, time of the report before it.</summary>
internal sealed class FakeRequests(
    ulong lastFinalized, params (ulong Ether, ulong Shares, ulong Time, ulong Report)[] requests) : ICumulativeRequests
{
    public ulong LastId => (ulong)requests.Length;

    public ulong LastFinalizedId => lastFinalized;

    public Amount CumulativeAssets(ulong id) =>
        Amount.FromWei(requests.Take((int)id).Aggregate(0UL, static (sum, r) => sum + r.Ether));

    public Shares CumulativeShares(ulong id) =>
        Shares.Of(requests.Take((int)id).Aggregate(0UL, static (sum, r) => sum + r.Shares));

    public Timestamp RequestedAt(ulong id) => Timestamp.FromSeconds(id == 0 ? 0 : requests[(int)id - 1].Time);

    public Timestamp ReportBefore(ulong id) => Timestamp.FromSeconds(id == 0 ? 0 : requests[(int)id - 1].Report);
}
