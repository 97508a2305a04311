using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>One entry of the withdrawal queue as the contract stores it: sums up to and including the request.</summary>
internal struct WithdrawalRequest
{
    public Amount CumulativeStEth;
    public Shares CumulativeShares;
    public AccountHandle Owner;
    public Timestamp RequestedAt;
    public Timestamp ReportBefore;
    public bool IsClaimed;
}
