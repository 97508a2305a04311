using System.Collections.Immutable;
using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Everything that an operation may change. All members are immutable values, so a copy is a snapshot.</summary>
internal sealed record ReferenceState
{
    private static readonly ImmutableSortedDictionary<string, BigInteger> NoBalances =
        ImmutableSortedDictionary.Create<string, BigInteger>(StringComparer.Ordinal);

    // pool
    public BigInteger BufferedEther { get; init; }

    /// <summary>What the pool contract really holds; the buffer is its own record of it, kept in 128 bits by v3.</summary>
    public BigInteger PoolEther { get; init; }

    public BigInteger DepositedValidators { get; init; }

    public BigInteger ClBalance { get; init; }

    public BigInteger ClValidators { get; init; }

    public BigInteger TotalShares { get; init; }

    public BigInteger ExternalShares { get; init; }

    public BigInteger MaxExternalRatioBP { get; init; }

    public BigInteger TotalElRewardsCollected { get; init; }

    public bool IsStopped { get; init; }

    public ReferenceStakeLimitRecord StakeLimit { get; init; } = new(0, 0, 0, 0);

    public ImmutableSortedDictionary<string, BigInteger> Shares { get; init; } = NoBalances;

    public ImmutableDictionary<(string Owner, string Spender), BigInteger> Allowances { get; init; } =
        ImmutableDictionary<(string, string), BigInteger>.Empty;

    // wrapped token
    public BigInteger WrappedSupply { get; init; }

    public ImmutableSortedDictionary<string, BigInteger> WrappedBalances { get; init; } = NoBalances;

    public ImmutableDictionary<(string Owner, string Spender), BigInteger> WrappedAllowances { get; init; } =
        ImmutableDictionary<(string, string), BigInteger>.Empty;

    // withdrawal queue; index 0 of both lists is the sentinel
    public ImmutableList<ReferenceRequest> Requests { get; init; } = [new ReferenceRequest("zero", 0, 0, 0, 0, true)];

    public ImmutableList<ReferenceCheckpoint> Checkpoints { get; init; } = [new ReferenceCheckpoint(0, 0)];

    public int LastFinalizedId { get; init; }

    public BigInteger LockedEther { get; init; }

    public BigInteger BunkerSince { get; init; } = ReferenceNumber.Max256;

    public BigInteger LastReportTimestamp { get; init; }

    // burner
    public BigInteger CoverRequested { get; init; }

    public BigInteger NonCoverRequested { get; init; }

    public BigInteger CoverBurnt { get; init; }

    public BigInteger NonCoverBurnt { get; init; }

    // vaults, hub, router, sanity checker, oracle
    public BigInteger ExecutionLayerVault { get; init; }

    public BigInteger WithdrawalVault { get; init; }

    public BigInteger BadDebt { get; init; }

    public ImmutableList<ReferenceModule> Modules { get; init; } = [];

    public ImmutableList<ReferenceClRecord> ClRecords { get; init; } = [];

    public BigInteger RefSlot { get; init; }

    public int LastRequestId => Requests.Count - 1;

    public int LastCheckpointIndex => Checkpoints.Count - 1;

    public bool IsBunker => BunkerSince < ReferenceNumber.Max256;

    public BigInteger SharesOf(string account) => Shares.GetValueOrDefault(account);

    public BigInteger WrappedOf(string account) => WrappedBalances.GetValueOrDefault(account);

    public BigInteger Allowance(string owner, string spender) => Allowances.GetValueOrDefault((owner, spender));

    public BigInteger WrappedAllowance(string owner, string spender) => WrappedAllowances.GetValueOrDefault((owner, spender));

    public BigInteger UnfinalizedStEth => Requests[^1].CumulativeStEth - Requests[LastFinalizedId].CumulativeStEth;
}
