namespace StakingLedger.Simulator.Model;

/// <summary>Section 8: what a report is checked for, line by line, and its confirmation.</summary>
internal static class ReportRules
{
    public static void Report(Turn turn, ModelCommand.ReportEpoch report)
    {
        ModelTerms terms = turn.State.Scheduled is { } scheduled && scheduled.From <= report.Epoch ? scheduled.Terms : turn.Terms;
        Turn.Require(terms.Roles.Has(turn.Actor, Role.Oracle), "not-permitted");
        turn.Mark("report.by-new-oracle", !turn.Terms.Roles.Has(turn.Actor, Role.Oracle));
        if (turn.State.LastEpoch is { } last)
        {
            Turn.Require(report.Epoch > last, "epoch-not-after-last");
            Turn.Require(terms.Limits.EpochStep is not { } most || report.Epoch - last <= most, "epoch-step-too-large");
        }

        Turn.Require(
            report.ReferenceTime > turn.State.LastReference && report.ReferenceTime <= turn.Time, "reference-time-out-of-order");
        Turn.Require(AmountsOf(report).All(static amount => amount <= Bounds.Amount), "amount-too-large");
        Subjects subjects = new(turn.State);
        foreach (ReportLine line in report.Lines)
        {
            subjects.Take(line);
        }

        subjects.Exit(report.Exited);
        GovernanceRules.Enact(turn, report.Epoch);
        ReportFigures figures = ReportFigures.Of(turn, report);
        RequireWithinLimits(turn, report, figures);

        turn.State = subjects.ApplyTo(turn.State);
        figures.Settle(turn);
        turn.State = turn.State with
        {
            LastEpoch = report.Epoch,
            LastReference = report.ReferenceTime,
            Confirmations = turn.State.Confirmations.Clear(),
        };
        turn.Mark("report.no-lines", report.Lines.Count == 0);
        turn.Mark("report.exits", report.Exited.Count > 0);
        turn.Mark("report.closing-stated", report.Lines.Any(static line => line.Closing is not null));
        turn.Mark("report.while-paused", turn.State.IsPaused);
        turn.Mark($"report.by-{turn.Terms.ReportedBy}");
        turn.Tell("version", turn.Terms.Version);
    }

    public static void Confirm(Turn turn, ModelCommand.ConfirmReport command)
    {
        bool isOracle = turn.Terms.Roles.Has(turn.Actor, Role.Oracle);
        Turn.Require(isOracle || turn.State.Scheduled?.Terms.Roles.Has(turn.Actor, Role.Oracle) == true, "not-permitted");
        turn.Mark("confirm.by-new-oracle", !isOracle);
        ImmutableSortedSet<string> before = turn.State.Confirmations.GetValueOrDefault(
            command.Report, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
        Turn.Require(!before.Contains(turn.Actor), "already-confirmed");
        turn.State = turn.State with { Confirmations = turn.State.Confirmations.SetItem(command.Report, before.Add(turn.Actor)) };
    }

    private static IEnumerable<BigInteger> AmountsOf(ModelCommand.ReportEpoch report) =>
        report.Lines.SelectMany(static line => line.Amounts()).Append(report.PoolExecutionRewards).Append(report.PoolIncentives);

    private static void RequireWithinLimits(Turn turn, ModelCommand.ReportEpoch report, ReportFigures figures)
    {
        PoolLimits limits = turn.Terms.Limits;
        BigInteger before = turn.State.Assets + turn.State.ProRata.Assets + turn.State.Fixed.Assets;
        BigInteger gain = figures.Gain;
        Turn.Require(
            limits.PositiveRebase is not { } rebase || gain * Bounds.BasisPoints <= before * rebase, "rebase-too-large");
        BigInteger seconds = report.ReferenceTime - turn.State.LastReference;
        Turn.Require(
            limits.AnnualReward is not { } annual
            || gain * Bounds.SecondsOfAYear * Bounds.BasisPoints <= before * annual * seconds,
            "reward-rate-too-large");
        if (limits.Penalty is { } penalty && figures.Loss * Bounds.BasisPoints > before * penalty)
        {
            bool isConfirmed = turn.State.Confirmations.TryGetValue(report, out ImmutableSortedSet<string>? by)
                && by.Any(account => !string.Equals(account, turn.Actor, StringComparison.Ordinal));
            Turn.Require(isConfirmed, "penalty-needs-confirmation");
            turn.Mark("report.confirmed-penalty");
        }

        Turn.Require(turn.State.Holdings + gain <= Bounds.Amount, "capacity-exceeded");
    }
}
