using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// Why the house pool refuses a command: a closed set of cases that carry their operands. The order in which cases are tried is that
/// of docs/staking-pool.md.
/// </summary>
public abstract partial record PoolRejection : Rejection
{
    private PoolRejection(string code) => Code = code;

    /// <inheritdoc/>
    public override string Code { get; }
}
