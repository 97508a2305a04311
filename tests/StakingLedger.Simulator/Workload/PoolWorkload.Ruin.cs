namespace StakingLedger.Simulator.Workload;

/// <content>Losses of nearly or exactly everything, and life after them.</content>
internal sealed partial class PoolWorkload
{
    /// <summary>The whole buffer goes to work, some leave, everything is slashed, life goes on with nothing, somebody donates.</summary>
    private void PlanRuin()
    {
        if (State.OperatorOrder.IsEmpty)
        {
            return;
        }

        // Where numbers are huge, the tickets of those who leave are brought to their limits.
        int mercy = maker.Scale.IsWild ? dice.Pick(4, 6, 6, dice.Below(10)) : dice.Below(10);
        if (maker.Scale.IsWild || dice.Percent(30))
        {
            PlanPolicy(dice.Percent(70) ? ExitPolicy.Fixed : ExitPolicy.ProRata);
        }

        if (maker.Scale.IsWild || dice.Percent(50))
        {
            PlanUncovered();
        }
        else if (dice.Percent(60))
        {
            plan.Enqueue(() => By(Cast.Treasurer, new ModelCommand.FundInsurance(1 + dice.Below(Unit * 40))));
        }

        PlanWork();
        Repeat(dice.Between(0, 6), Request);
        int rounds = dice.Between(1, 3);
        for (int i = 0; i < rounds; i++)
        {
            plan.Enqueue(() => Slaughter(mercy));
            plan.Enqueue(() => dice.Percent(40) ? OwnReport(execution: 1 + dice.Below(Unit)) : null);
            Repeat(dice.Between(1, 12), InRuins);
            if (i + 1 < rounds)
            {
                PlanWork();
            }
        }

        plan.Enqueue(() => By(Depositor(), new ModelCommand.Donate(1 + dice.Below(Unit * 20))));
        plan.Enqueue(RequestOfAll);
        Repeat(3, Request);
        Repeat(3, Cancel);
        plan.Enqueue(() => OwnReport(execution: 1 + dice.Below(Unit)));
    }

    /// <summary>Frozen requests are finalised and not claimed; then others leave under another policy; then comes a loss.</summary>
    private void PlanMixed()
    {
        if (State.OperatorOrder.IsEmpty)
        {
            return;
        }

        PlanPolicy(dice.Percent(60) ? ExitPolicy.Frozen : dice.PickOf<ExitPolicy>());
        Repeat(dice.Between(1, 4), Request);
        Repeat(2, () => By(Cast.Treasurer, new ModelCommand.FinaliseWithdrawals(State.Buffered)));
        PlanPolicy(dice.Percent(60) ? ExitPolicy.ProRata : dice.PickOf<ExitPolicy>());
        Repeat(dice.Between(1, 8), Request);
        PlanWork();
        Repeat(dice.Between(1, 8), Request);
        int mercy = dice.Below(10);
        plan.Enqueue(() => Slaughter(mercy));
        Repeat(6, InRuins);
        Repeat(4, RequestOfAll);
        plan.Enqueue(() => By(Depositor(), new ModelCommand.Donate(1 + dice.Below(Unit * 20))));
        Repeat(4, Request);
        Repeat(4, Cancel);
    }

    /// <summary>The holder of the most shares wants to leave with all of them.</summary>
    private Envelope? RequestOfAll()
    {
        string queue = Terms.Accounts.Queue;
        string holder = State.Shares.Keys
            .Where(account => !string.Equals(account, queue, StringComparison.Ordinal))
            .MaxBy(State.SharesOf) ?? cast.Holder();
        return By(holder, dice.Percent(50)
            ? new ModelCommand.RequestWithdrawalOfShares(holder, State.SharesOf(holder))
            : new ModelCommand.RequestWithdrawal(holder, BalanceOf(holder)));
    }

    private void PlanPolicy(ExitPolicy policy) => PlanTerms(
        terms => terms with { Exit = terms.Exit with { Policy = policy, MayCancel = true } });

    /// <summary>Terms under which a loss is a loss: nothing covers it, nothing is kept back, nothing needs a second actor.</summary>
    private void PlanUncovered()
    {
        bool isGreedy = dice.Percent(30);
        PlanTerms(terms => terms with
        {
            Losses = terms.Losses with
            {
                BondCoversInactivity = false,
                BondCoversSlashing = false,
                InsuranceCoversInactivity = false,
                InsuranceCoversSlashing = false,
            },
            Limits = new PoolLimits(),
            Exit = terms.Exit with { MayCancel = true, MayRedeem = true },
            Routing = terms.Routing with { BufferKept = 0 },
            RewardFee = isGreedy ? terms.RewardFee with { Rate = 10_000, Base = FeeBase.PositiveNet } : terms.RewardFee,
        });
        foreach (ModelRequest request in State.Requests.Values)
        {
            if (request is { Policy: ExitPolicy.Frozen, HasFinalised: true })
            {
                plan.Enqueue(() => By(Cast.Custodian, new ModelCommand.ClaimWithdrawal(request.Id)));
            }
        }
    }

    private void PlanTerms(Func<ModelTerms, ModelTerms> change)
    {
        PlanApproval(change);
        plan.Enqueue(() => OwnReport(execution: 0));
    }

    private void PlanApproval(Func<ModelTerms, ModelTerms> change)
    {
        plan.Enqueue(() => State.Scheduled is null ? null : OwnReport(execution: 0));
        plan.Enqueue(() => By(Cast.Governors[0], new ModelCommand.ProposeTerms(
            change(Terms) with { Version = Terms.Version + 1 }, (State.LastEpoch ?? 0) + 1)));
        plan.Enqueue(() => State.Proposal is null
            ? null
            : By(Cast.Governors[1], new ModelCommand.ApproveTerms(State.LastProposal)));
    }

    /// <summary>An operator gets room for the whole buffer; a deposit makes that a whole number of steps; all of it goes to work.</summary>
    private void PlanWork()
    {
        ulong id = State.OperatorOrder[dice.Below(State.OperatorOrder.Count)];
        plan.Enqueue(() => By(Cast.Manager, new ModelCommand.ReinstateOperator(id)));
        plan.Enqueue(() => By(Cast.Manager, new ModelCommand.SetOperatorLimits(id, 1, 1_000_000, 10_000)));
        Repeat(3, () => State.Pending.IsEmpty ? null : By(Cast.Treasurer, new ModelCommand.FinaliseWithdrawals(State.Buffered)));
        plan.Enqueue(RoundUp);
        plan.Enqueue(() => Room(id));
        plan.Enqueue(() => By(Cast.Manager, new ModelCommand.AllocateStake(100_000)));
        plan.Enqueue(() => OwnReport(execution: 0));
        plan.Enqueue(() => dice.Percent(25) ? Report() : null);
    }

    private Envelope? RoundUp()
    {
        BigInteger step = maker.Scale.Step;
        BigInteger wanted = (step - (State.Buffered % step)) % step;
        if (wanted.IsZero)
        {
            return null;
        }

        // The least deposit whose net, after the fee, is what is wanted.
        BigInteger gross = wanted * 10_000 / (10_000 - Terms.DepositFee);
        while (gross - (gross * Terms.DepositFee / 10_000) < wanted)
        {
            gross += 1;
        }

        return By(Depositor(), new ModelCommand.Deposit(cast.Holder(), gross));
    }

    private Envelope? InRuins() => Disguised(dice.Below(14) switch
    {
        < 3 => Deposit(),
        3 or 12 or 13 => TransferAssets(),
        4 => Request(),
        5 or 10 or 11 => Cancel(),
        6 => Redeem(),
        7 => Finalise(),
        8 => Claim(),
        _ => Report(),
    });

    /// <summary>Registers enough validators for the whole buffer, within reason.</summary>
    private Envelope? Room(ulong id)
    {
        BigInteger steps = State.Buffered / maker.Scale.Step;
        foreach (ModelValidator validator in State.ValidatorOrder.Select(v => State.Validators[v]).Where(v => v.Operator == id))
        {
            steps -= maker.Scale.StepsPerValidator - validator.Units;
        }

        BigInteger wanted = steps / maker.Scale.StepsPerValidator;
        int count = State.ValidatorOrder.Count > MostValidators ? 1 : (int)BigInteger.Max(1, BigInteger.Min(wanted + 1, 60));
        List<ulong> ids = [];
        for (int i = 0; i < count; i++)
        {
            ids.Add(nextValidator++);
        }

        return By(Cast.Manager, new ModelCommand.RegisterValidators(id, [.. ids], dice.Percent(50)));
    }

    /// <summary>Everything is lost but for a little, or for about what those who leave wait for.</summary>
    private Envelope Slaughter(int mercy)
    {
        BigInteger spared = mercy switch
        {
            < 4 => 0,
            4 => dice.Between(1, 3),
            5 => State.Fixed.Assets,
            6 => State.Fixed.Assets + dice.Between(1, 3),
            7 => State.Fixed.Assets / 2,
            8 => State.ProRata.Assets + dice.Between(0, 2),
            _ => State.Escrow + dice.Between(0, 3),
        };
        ulong now = clock.Tick() + 1;
        ModelCommand.ReportEpoch report = ReportOfAll((line, balance) =>
        {
            BigInteger all = line.Before(balance);
            BigInteger left = BigInteger.Min(all, spared);
            spared -= left;
            BigInteger slashed = dice.Percent(70) ? all - left : dice.Below(all - left + 1);
            return line with { Slashings = slashed, InactivityPenalties = all - left - slashed };
        });
        return new Envelope(report with { ReferenceTime = now }, OracleFor(report.Epoch), now);
    }
}
