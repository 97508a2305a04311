namespace StakingLedger.Simulator.Model;

/// <summary>Bounds of single commands; null where there is none. The parts are in basis points.</summary>
internal sealed record PoolLimits
{
    public BigInteger? LeastDeposit { get; init; }

    public BigInteger? MostDeposit { get; init; }

    public BigInteger? LeastWithdrawal { get; init; }

    public BigInteger? MostWithdrawal { get; init; }

    public DepositRate? DepositRate { get; init; }

    public int? PositiveRebase { get; init; }

    public int? Penalty { get; init; }

    public int? AnnualReward { get; init; }

    public ulong? EpochStep { get; init; }
}
