using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The figures of a replay, ready to be printed.</summary>
internal sealed record LidoFigures
{
    /// <summary>Gets what was counted on the way.</summary>
    public required LidoTally Tally { get; init; }

    /// <summary>Gets the totals at the point reached.</summary>
    public required LidoTotals Totals { get; init; }

    /// <summary>Gets the pair that prices every holder.</summary>
    public required PricingPair Pair { get; init; }

    /// <summary>Gets what each cause did to that pair.</summary>
    public required IReadOnlyList<CauseTotal> Causes { get; init; }

    /// <summary>Gets every holding, the largest first.</summary>
    public required IReadOnlyList<LidoHolding> Holdings { get; init; }

    /// <summary>Gets the pooled ether that no balance shows: the sum of the holders' floors is that much less.</summary>
    public required Amount Dust { get; init; }

    /// <summary>Gets the requests claimed.</summary>
    public required long Claimed { get; init; }

    /// <summary>Gets the claims that can be made now, in wei.</summary>
    public required Amount Claimable { get; init; }

    /// <summary>Gets what the replay proves of itself.</summary>
    public required ReplayProof Proof { get; init; }

    /// <summary>Collects the figures of a run.</summary>
    public static LidoFigures Of(LidoRun run, LidoTally tally, TimeSpan elapsed)
    {
        LidoPool pool = run.Pool;
        PoolLedger ledger = pool.Ledger;
        LidoTotals totals = pool.Totals(run.Last.Block);
        List<LidoHolding> holdings = LidoHoldings.All(pool, run.Header.Names);
        Amount balances = holdings.Aggregate(Amount.Zero, static (sum, h) => sum + h.StEth);
        return new LidoFigures
        {
            Tally = tally,
            Totals = totals,
            Pair = ledger.Timeline.Current,
            Causes = CauseTotal.Of(ledger.Timeline),
            Holdings = holdings,
            Dust = totals.TotalPooledEther - balances,
            Claimed = pool.Requests.Count(static r => r.IsClaimed),
            Claimable = pool.Requests.Aggregate(Amount.Zero, static (sum, r) => sum + r.ClaimableEther),
            Proof = ReplayProof.Of(ledger, tally.Operations.Values, elapsed),
        };
    }
}
