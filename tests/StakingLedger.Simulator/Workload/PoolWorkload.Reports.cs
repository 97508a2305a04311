namespace StakingLedger.Simulator.Workload;

/// <content>What the oracles report.</content>
internal sealed partial class PoolWorkload
{
    private Envelope Report()
    {
        string actor = dice.Percent(5) ? cast.Oracle() : OracleFor((State.LastEpoch ?? 0) + 1);
        ulong now = clock.Tick();
        return new Envelope(ReportOf(RewardPartsPerMillion(now), LossPercent()), actor, now);
    }

    /// <summary>What all subjects gain, in millionths of the holdings; mostly within the limits of the terms.</summary>
    private int RewardPartsPerMillion(ulong now)
    {
        int parts = dice.Below(12) switch
        {
            0 => 0,
            < 6 => dice.Below(500),
            < 11 => dice.Below(10_000),
            _ => dice.Below(300_000),
        };
        if (mood == Mood.Extremes && maker.Scale.IsWild && dice.Percent(30))
        {
            return dice.Pick(2_000_000, 100_000_000);
        }

        if (dice.Percent(6))
        {
            return parts;
        }

        if (Terms.Limits.PositiveRebase is { } rebase)
        {
            parts = Math.Min(parts, rebase * 90);
        }

        if (Terms.Limits.AnnualReward is { } annual)
        {
            ulong seconds = now > State.LastReference ? now - State.LastReference : 0;
            parts = (int)Math.Min((ulong)parts, (ulong)annual * 90 * Math.Min(seconds, 31_536_000) / 31_536_000);
        }

        return parts;
    }

    private int LossPercent() => mood == Mood.Storm
        ? dice.Pick(0, 1, 3, 20, 60, 99, 100)
        : dice.Percent(12) ? dice.Pick(1, 1, 2, 5, 30) : 0;

    private ModelCommand.ReportEpoch ReportOf(int millionths, int lossPercent)
    {
        ulong epoch = State.LastEpoch is { } last ? last + (ulong)dice.Pick(1, 1, 1, 1, 2, 5) : (ulong)dice.Below(100);
        List<ulong> subjects = Subjects();
        BigInteger gain = State.Holdings * millionths / 1_000_000;
        int lines = Math.Max(1, subjects.Count);
        BigInteger waiting = Waiting();
        bool sweepsMuch = waiting > State.Buffered;
        List<ReportLine> reported = [];
        List<ulong> exited = [];
        foreach (ulong subject in subjects)
        {
            ReportLine line = Line(subject, gain / lines, lossPercent, sweepsMuch);
            reported.Add(line);
            if (Terms.ReportedBy == SubjectKind.Validator && Opening(subject) is var (inFlight, balance)
                && inFlight == line.Deposited && line.Before(balance) == line.Leaving && dice.Percent(80))
            {
                exited.Add(subject);
            }
        }

        if (Terms.ReportedBy == SubjectKind.Operator && dice.Percent(2))
        {
            reported.AddRange(State.Operators.Values
                .Where(static o => o.Status == OperatorStatus.Retired)
                .Select(static o => new ReportLine(SubjectKind.Operator, o.Id))
                .Take(1));
        }

        if (Terms.ReportedBy == SubjectKind.Operator && dice.Percent(15) && SomeActiveValidator() is { } leaving)
        {
            exited.Add(leaving);
        }

        return new ModelCommand.ReportEpoch(epoch, clock.Now, [.. reported])
        {
            PoolExecutionRewards = dice.Percent(30) ? dice.Below((gain / 4) + 1) : 0,
            PoolIncentives = dice.Percent(10) ? dice.Below((gain / 8) + 1) : 0,
            Exited = [.. exited],
        };
    }

    private BigInteger Waiting() => State.Pending.Aggregate(
        BigInteger.Zero, (sum, id) => sum + State.Requests[id].Nominal);

    private List<ulong> Subjects()
    {
        List<ulong> all = Terms.ReportedBy == SubjectKind.Operator
            ? [.. State.OperatorOrder.Where(id => State.Operators[id].Status != OperatorStatus.Retired)]
            : [.. State.ValidatorOrder.Where(id => State.Validators[id].Status == ValidatorStatus.Active)];
        int most = mood is Mood.Ruin ? all.Count : dice.Pick(4, 10, 40);
        int start = all.Count == 0 ? 0 : dice.Below(all.Count);
        return [.. all.Skip(start).Concat(all.Take(start)).Take(most)];
    }

    private (BigInteger InFlight, BigInteger Balance) Opening(ulong subject) => Terms.ReportedBy == SubjectKind.Operator
        ? (State.Operators[subject].InFlight, State.Operators[subject].Balance)
        : (State.Validators[subject].InFlight, State.Validators[subject].Balance);

    private ReportLine Line(ulong subject, BigInteger gain, int lossPercent, bool sweepsMuch)
    {
        (BigInteger inFlight, BigInteger balance) = Opening(subject);
        BigInteger deposited = dice.Percent(80) ? inFlight : dice.PartOf(inFlight);
        ReportLine line = new(Terms.ReportedBy, subject)
        {
            Deposited = deposited,
            ConsensusRewards = dice.Percent(15) ? 0 : dice.Below(gain + 1),
            ExecutionRewards = dice.Percent(25) ? dice.Below((gain / 3) + 1) : 0,
            Incentives = dice.Percent(8) ? dice.Below((gain / 5) + 1) : 0,
        };
        BigInteger left = line.Before(balance);
        if (lossPercent > 0 && dice.Percent(60))
        {
            BigInteger lost = left * lossPercent / 100;
            BigInteger slashed = dice.Percent(50) ? lost : dice.Below(lost + 1);
            line = line with { Slashings = slashed, InactivityPenalties = dice.Percent(70) ? lost - slashed : 0 };
            left = line.Before(balance) - line.Leaving;
        }

        BigInteger swept = sweepsMuch && dice.Percent(50) ? left : dice.Percent(10) ? dice.PartOf(left) : 0;
        line = line with { Swept = swept };
        return dice.Percent(20) ? line with { Closing = line.Before(balance) - line.Leaving } : line;
    }

    private ulong? SomeActiveValidator()
    {
        List<ulong> active = [.. State.ValidatorOrder.Where(id => State.Validators[id].Status == ValidatorStatus.Active)];
        return active.Count == 0 ? null : dice.Pick(active);
    }
}
