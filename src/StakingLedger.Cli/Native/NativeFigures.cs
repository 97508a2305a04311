using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The figures of a replay of a native history, ready to be printed.</summary>
internal sealed record NativeFigures
{
    /// <summary>Gets what was counted on the way.</summary>
    public required NativeTally Tally { get; init; }

    /// <summary>Gets the totals at the point reached.</summary>
    public required PoolTotals Totals { get; init; }

    /// <summary>Gets what each cause did to the pricing pair.</summary>
    public required IReadOnlyList<CauseTotal> Causes { get; init; }

    /// <summary>Gets every holding, the largest first.</summary>
    public required IReadOnlyList<NativeHolding> Holdings { get; init; }

    /// <summary>Gets the sum of all balances.</summary>
    public required Amount Balances { get; init; }

    /// <summary>Gets the requests.</summary>
    public required IReadOnlyList<WithdrawalView> Requests { get; init; }

    /// <summary>Gets what the replay proves of itself.</summary>
    public required ReplayProof Proof { get; init; }

    /// <summary>Gets what can be claimed now.</summary>
    public Amount Claimable => Requests.Aggregate(Amount.Zero, static (sum, r) => sum + r.Claimable);

    /// <summary>Counts the requests of a status.</summary>
    public long CountOf(RequestStatus status) => Requests.LongCount(r => r.Status == status);

    /// <summary>Collects the figures of a run.</summary>
    public static NativeFigures Of(NativeRun run, NativeTally tally, TimeSpan elapsed)
    {
        StakingPool pool = run.Pool;
        PoolLedger ledger = pool.Ledger;
        List<NativeHolding> holdings = NativeHolding.All(pool);
        return new NativeFigures
        {
            Tally = tally,
            Totals = pool.Totals(),
            Causes = CauseTotal.Of(ledger.Timeline),
            Holdings = holdings,
            Balances = holdings.Aggregate(Amount.Zero, static (sum, h) => sum + h.Balance),
            Requests = pool.Requests,
            Proof = ReplayProof.Of(ledger, tally.Commands.Values, elapsed),
        };
    }
}
