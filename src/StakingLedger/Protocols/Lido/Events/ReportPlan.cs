using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Every number of a report: what it found, what it took and burned, whom it paid, and the steps of the rate.</summary>
public sealed record ReportPlan
{
    /// <summary>Gets the contract generation whose rules were applied.</summary>
    public required LidoVersion Version { get; init; }

    /// <summary>Gets the totals before the report.</summary>
    public required ReportTotals Pre { get; init; }

    /// <summary>Gets the totals after the report, fees included.</summary>
    public required ReportTotals Post { get; init; }

    /// <summary>Gets the validators known before.</summary>
    public required ulong PreClValidators { get; init; }

    /// <summary>
    /// Gets the consensus balance that is no reward: the one before plus the deposits of new validators, in wei.
    /// </summary>
    public required Amount PrincipalClBalance { get; init; }

    /// <summary>Gets the ether taken from the withdrawal vault, in wei.</summary>
    public required Amount WithdrawalsTransfer { get; init; }

    /// <summary>Gets the ether taken from the execution-layer rewards vault, in wei.</summary>
    public required Amount ExecutionRewardsTransfer { get; init; }

    /// <summary>Gets what the limiter left of the reported withdrawal vault, in wei.</summary>
    public required Amount LeftInWithdrawalVault { get; init; }

    /// <summary>Gets what the limiter left of the reported execution-layer vault, in wei.</summary>
    public required Amount LeftInExecutionVault { get; init; }

    /// <summary>Gets the ether locked for finalised withdrawals, in wei.</summary>
    public required Amount EtherToLock { get; init; }

    /// <summary>Gets the first request finalised; none when nothing was finalised.</summary>
    public required RequestId FinalizedFrom { get; init; }

    /// <summary>Gets the last request finalised; none when nothing was finalised.</summary>
    public required RequestId FinalizedTo { get; init; }

    /// <summary>Gets the burns.</summary>
    public required ReportBurn Burn { get; init; }

    /// <summary>Gets the external shares that became internal bad debt.</summary>
    public required Shares BadDebt { get; init; }

    /// <summary>Gets the fee and its recipients.</summary>
    public required ReportFees Fees { get; init; }

    /// <summary>Gets the buffer after the report, in wei.</summary>
    public required Amount PostBufferedEther { get; init; }

    /// <summary>Gets what 128-bit storage dropped from the buffer, in wei: zero in any real pool.</summary>
    public required Amount Truncated { get; init; }

    /// <summary>Gets the judgement on the consensus balance.</summary>
    public required ClDecreaseCheck ClDecrease { get; init; }

    /// <summary>Gets how bunker mode changed.</summary>
    public required BunkerChange Bunker { get; init; }

    /// <summary>
    /// Gets the steps of the rate, in order; they lead from <see cref="Pre"/> to <see cref="Post"/> less
    /// <see cref="Truncated"/>.
    /// </summary>
    public required ImmutableArray<RateStep> Steps { get; init; }

    /// <summary>Gets what each division left over, in order.</summary>
    public required ImmutableArray<DivisionRemainder> Remainders { get; init; }
}
