namespace StakingLedger.Simulator.Model;

/// <summary>Section 8, "Numbers, in order": what a report that stands does to the pool.</summary>
internal sealed partial class ReportFigures
{
    private readonly ModelCommand.ReportEpoch report;
    private readonly ModelState before;

    private ReportFigures(Turn turn, ModelCommand.ReportEpoch report)
    {
        (this.report, before) = (report, turn.State);
        foreach (ReportLine line in report.Lines)
        {
            ConsensusRewards += line.ConsensusRewards;
            ExecutionRewards += line.ExecutionRewards;
            Incentives += line.Incentives;
            Inactivity += line.InactivityPenalties;
            Slashings += line.Slashings;
            Swept += line.Swept;
        }

        ExecutionRewards += report.PoolExecutionRewards;
        Incentives += report.PoolIncentives;
    }

    /// <summary>CR.</summary>
    public BigInteger ConsensusRewards { get; }

    /// <summary>ER, that of the pool included.</summary>
    public BigInteger ExecutionRewards { get; }

    /// <summary>IN, those of the pool included.</summary>
    public BigInteger Incentives { get; }

    /// <summary>p.</summary>
    public BigInteger Inactivity { get; }

    /// <summary>s.</summary>
    public BigInteger Slashings { get; }

    /// <summary>Sw.</summary>
    public BigInteger Swept { get; }

    /// <summary>L.</summary>
    public BigInteger Loss => Inactivity + Slashings;

    public BigInteger Gain => ConsensusRewards + ExecutionRewards + Incentives;

    public static ReportFigures Of(Turn turn, ModelCommand.ReportEpoch report) => new(turn, report);

    /// <summary>
    /// All the numbers, after the balances of the subjects were set: those took the consensus rewards in, and the losses and sweeps out.
    /// </summary>
    public void Settle(Turn turn)
    {
        ModelPair first = LivePairOf(before, turn.Terms);
        turn.State = turn.State with { Buffered = turn.State.Buffered + Swept + ExecutionRewards + Incentives };
        BigInteger fixedLoss = LossOfFixed(turn);
        BigInteger proRataLoss = LossOfProRata(turn, fixedLoss);
        BigInteger exitLoss = fixedLoss + proRataLoss;
        turn.State = turn.State with
        {
            Fixed = turn.State.Fixed.Without(fixedLoss, 0),
            ProRata = turn.State.ProRata.Without(proRataLoss, 0),
        };

        CoverFigures cover = CoverFigures.Of(turn, report);
        turn.State = turn.State with { Buffered = turn.State.Buffered + cover.Sum };
        BigInteger fixedCover = BigInteger.Min(cover.Sum, fixedLoss);
        BigInteger proRataCover = Loss == fixedLoss
            ? 0
            : ModelPair.FloorOf(cover.Sum - fixedCover, proRataLoss, Loss - fixedLoss);
        turn.State = turn.State with
        {
            Fixed = turn.State.Fixed.With(fixedCover, 0),
            ProRata = turn.State.ProRata.With(proRataCover, 0),
        };

        FeeFigures fee = FeeFigures.Take(turn, this, report);
        Store(turn);
        turn.Tell("stored", turn.State.Stored.ToString());
        turn.Tell("mark", turn.State.HighWater.ToString());
        turn.Tell("pre", new ModelPair(before.Assets, before.TotalShares).ToString());
        turn.Tell("post", new ModelPair(turn.State.Assets, turn.State.TotalShares).ToString());
        turn.Tell("gain", Gain);
        turn.Tell("loss", Loss);
        turn.Tell("swept", Swept);
        turn.Tell("loss.fixed", fixedLoss);
        turn.Tell("loss.pro-rata", proRataLoss);
        turn.Tell("cover.bonds", cover.Bonds);
        turn.Tell("cover.insurance", cover.Insurance);
        turn.Tell("cover.fixed", fixedCover);
        turn.Tell("cover.pro-rata", proRataCover);
        turn.Mark("report.loss", Loss.Sign > 0);
        turn.Mark("report.loss.fixed", fixedLoss.Sign > 0);
        turn.Mark("report.loss.pro-rata", proRataLoss.Sign > 0);
        turn.Mark("report.loss.total", Loss.Sign > 0 && turn.State.Assets.IsZero);
        turn.Mark("report.cover.fixed", fixedCover.Sign > 0);
        turn.Mark("report.cover.pro-rata", proRataCover.Sign > 0);
        TellSteps(turn, first, new ExitShares(exitLoss, fixedCover + proRataCover), cover, fee);
        TellVirtualPart(turn, first);
    }

    private static ModelPair LivePairOf(ModelState state, ModelTerms terms) =>
        new(state.Assets + terms.Defence.VirtualAssets, state.TotalShares + terms.Defence.VirtualShares);

    private static void Store(Turn turn)
    {
        ModelPair live = turn.State.LivePair;
        bool isHigher = live.Shares.Sign > 0 && live.IsDearerThan(turn.State.HighWater);
        turn.Mark("report.mark-raised", isHigher);
        turn.Mark("report.mark-kept", !isHigher);
        turn.Mark("report.pair-begins-again", turn.Terms.RateSource == RateSource.Reported && live.Shares.IsZero);
        turn.State = turn.State with
        {
            HighWater = isHigher ? live : turn.State.HighWater,
            Stored = live.Shares.IsZero ? new ModelPair(1, 1) : live,
        };
    }

    private static void TellVirtualPart(Turn turn, ModelPair first)
    {
        BigInteger units = turn.Terms.Defence.VirtualShares;
        ModelPair live = turn.State.LivePair;
        turn.Tell("virtual.before", units.IsZero ? 0 : ModelPair.FloorOf(units, first.Assets, first.Shares));
        turn.Tell("virtual.after", units.IsZero ? 0 : ModelPair.FloorOf(units, live.Assets, live.Shares));
    }

    /// <summary>kf. The balances have borne the loss already, and so the loss is added back to see A as it was.</summary>
    private BigInteger LossOfFixed(Turn turn)
    {
        BigInteger free = turn.State.Assets + Loss - turn.State.Escrow;
        return BigInteger.Max(0, Loss - free - turn.State.ProRata.Assets);
    }

    /// <summary>kp.</summary>
    private BigInteger LossOfProRata(Turn turn, BigInteger fixedLoss)
    {
        BigInteger exits = turn.State.ProRata.Assets;
        if (exits.IsZero)
        {
            return 0;
        }

        BigInteger assets = turn.State.Assets + Loss;
        BigInteger left = Loss - fixedLoss;
        BigInteger byAssets = ModelPair.FloorOf(left, exits, assets + exits);
        BigInteger beyondHolders = left - (assets - turn.State.Escrow);
        turn.Mark("report.loss.pro-rata-beyond-holders", beyondHolders > byAssets);
        return BigInteger.Max(BigInteger.Max(byAssets, beyondHolders), 0);
    }
}
