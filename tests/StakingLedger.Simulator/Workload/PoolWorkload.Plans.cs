namespace StakingLedger.Simulator.Workload;

/// <content>Sequences that chance alone would not find.</content>
internal sealed partial class PoolWorkload
{
    private void PlanOpening()
    {
        plan.Enqueue(() => dice.Percent(50) ? By(cast.Holder(), new ModelCommand.Deposit(cast.Holder(), 1)) : null);
        ModelTerms terms = maker.Opening();
        plan.Enqueue(() => dice.Percent(30) ? By(Cast.Stranger, new ModelCommand.OpenPool(terms)) : null);
        plan.Enqueue(() => dice.Percent(30) ? By(Cast.Governors[1], new ModelCommand.OpenPool(terms with { Version = 2 })) : null);
        plan.Enqueue(() => By(Cast.Governors[0], new ModelCommand.OpenPool(terms)));

        // Rewards for nobody, and a first deposit at whatever rate the defence sets.
        plan.Enqueue(() => dice.Percent(30) ? By(Cast.Custodian, new ModelCommand.Donate(1 + dice.Bits(20))) : null);
        plan.Enqueue(() => dice.Percent(80) ? OwnReport(execution: 1_000 + dice.Bits(20)) : null);
        for (int i = 1; i <= 4; i++)
        {
            ulong id = (ulong)i;
            plan.Enqueue(() => By(Cast.Manager, Register(id)));
            plan.Enqueue(() => By(Cast.Manager, Validators(id)));
        }

        for (int i = 0; i < 6; i++)
        {
            plan.Enqueue(Deposit);
        }
    }

    /// <summary>Another oracle confirms, or one that may not help; then the report comes again.</summary>
    private void PlanConfirmation(string actor, ModelCommand.ReportEpoch report)
    {
        if (plan.Count > 0 && mood != Mood.Ruin)
        {
            return;
        }

        List<Func<Envelope?>> rest = [.. plan];
        plan.Clear();
        string second = dice.Percent(15)
            ? actor
            : dice.Pick([.. Cast.Oracles.Where(name => !string.Equals(name, actor, StringComparison.Ordinal))]);
        plan.Enqueue(() => By(second, new ModelCommand.ConfirmReport(report)));
        plan.Enqueue(() => dice.Percent(10) ? By(second, new ModelCommand.ConfirmReport(report)) : null);
        plan.Enqueue(() => string.Equals(second, actor, StringComparison.Ordinal) ? null : By(actor, report));
        rest.ForEach(plan.Enqueue);
    }

    private void PlanPause()
    {
        plan.Enqueue(() => By(dice.Percent(50) ? Cast.Guardian : cast.Governor(), new ModelCommand.PausePool()));
        plan.Enqueue(() => dice.Percent(30) ? By(Cast.Guardian, new ModelCommand.PausePool()) : null);
        plan.Enqueue(() => dice.Percent(30) ? By(Cast.Guardian, new ModelCommand.ResumePool()) : null);
    }

    /// <summary>Requests come faster than they are served.</summary>
    private void PlanRun() => Repeat(dice.Pick(5, 20, 60, 200), () => Disguised(Request()));

    private void Repeat(int count, Func<Envelope?> step)
    {
        for (int i = 0; i < count; i++)
        {
            plan.Enqueue(step);
        }
    }

    /// <summary>A report in which everything arrives and nothing else happens.</summary>
    private Envelope OwnReport(BigInteger execution)
    {
        ulong now = clock.Tick() + 1;
        ModelCommand.ReportEpoch report = ReportOfAll(static (line, _) => line) with { PoolExecutionRewards = execution };
        return new Envelope(report with { ReferenceTime = now }, OracleFor(report.Epoch), now);
    }

    /// <summary>One of those who may report an epoch: approved terms bring their own.</summary>
    private string OracleFor(ulong epoch)
    {
        ModelTerms terms = State.Scheduled is { } scheduled && scheduled.From <= epoch ? scheduled.Terms : Terms;
        return dice.Pick([.. Cast.Oracles.Where(name => terms.Roles.Has(name, Role.Oracle))]);
    }

    /// <summary>All oracles are lost; others come with new terms, and their first report needs a second one of them.</summary>
    private void PlanSuccession()
    {
        PlanTerms(static terms => terms with { Roles = OnlyOracles(terms.Roles, Cast.Oracles[0]) });
        PlanApproval(terms => terms with
        {
            Roles = OnlyOracles(terms.Roles, Cast.Oracles[1], Cast.Oracles[2]),
            Limits = new PoolLimits { Penalty = 0 },
        });
        plan.Enqueue(() => Slaughter(mercy: 9));
    }

    private static RoleBook OnlyOracles(RoleBook book, params string[] names) => new(
        book.EverybodyDeposits,
        [.. book.Grants.Where(static g => g.Role != Role.Oracle), .. names.Select(static n => new RoleGrant(Role.Oracle, n))]);

    private ModelCommand.ReportEpoch ReportOfAll(Func<ReportLine, BigInteger, ReportLine> change)
    {
        List<ReportLine> lines = [];
        IEnumerable<ulong> subjects = Terms.ReportedBy == SubjectKind.Operator
            ? State.OperatorOrder.Where(id => State.Operators[id].Status != OperatorStatus.Retired)
            : State.ValidatorOrder.Where(id => State.Validators[id].Status == ValidatorStatus.Active);
        foreach (ulong subject in subjects)
        {
            (BigInteger inFlight, BigInteger balance) = Opening(subject);
            if (inFlight.Sign > 0 || balance.Sign > 0)
            {
                lines.Add(change(new ReportLine(Terms.ReportedBy, subject) { Deposited = inFlight }, balance));
            }
        }

        return new ModelCommand.ReportEpoch((State.LastEpoch ?? 0) + 1, clock.Now, [.. lines]);
    }
}
