namespace StakingLedger.Simulator.Workload;

/// <summary>Makes a command wrong in one way: nothing, too much, unknown, reserved, out of order.</summary>
internal sealed class Spoiler(Dice dice, Scale scale)
{
    public ModelCommand Spoilt(ModelCommand command, ModelState state) => command switch
    {
        ModelCommand.Deposit c => dice.Percent(25) ? c with { To = Reserved() } : c with { Amount = AmountBeside(state.Holdings) },
        ModelCommand.Donate c => c with { Amount = AmountBeside(state.Holdings) },
        ModelCommand.TransferAssets c => Ends(c) ?? c with { Amount = Amount() },
        ModelCommand.TransferShares c => Ends(c) ?? c with { Shares = Shares() },
        ModelCommand.RequestWithdrawal c => dice.Percent(20) ? c with { Holder = Reserved() } : c with { Amount = Amount() },
        ModelCommand.RequestWithdrawalOfShares c => dice.Percent(20) ? c with { Holder = Reserved() } : c with { Shares = Shares() },
        ModelCommand.CancelWithdrawal c => c with { Id = Id(c.Id) },
        ModelCommand.FinaliseWithdrawals c => c with { Budget = dice.Percent(50) ? Amount() : dice.Below(3) },
        ModelCommand.ClaimWithdrawal c => c with { Id = Id(c.Id) },
        ModelCommand.TransferClaim c => dice.Percent(40) ? c with { To = Reserved() } : c with { Id = Id(c.Id) },
        ModelCommand.Redeem c => dice.Percent(25) ? c with { Holder = Reserved() } : c with { Shares = Shares() },
        ModelCommand.ReportEpoch c => Report(c, state),
        _ => SpoiltOfStaff(command, state),
    };

    private ModelCommand SpoiltOfStaff(ModelCommand command, ModelState state) => command switch
    {
        ModelCommand.RegisterOperator c => dice.Percent(50) ? c with { RewardAccount = Reserved() } : c with { Id = 1 },
        ModelCommand.SetOperatorLimits c => c with { Id = Id(c.Id) },
        ModelCommand.SuspendOperator c => c with { Id = Id(c.Id) },
        ModelCommand.ReinstateOperator c => c with { Id = Id(c.Id) },
        ModelCommand.RetireOperator c => c with { Id = Id(c.Id) },
        ModelCommand.RegisterValidators c => dice.Percent(30)
            ? c with { Operator = Id(c.Operator) }
            : c with { Ids = dice.Percent(50) ? [.. c.Ids, c.Ids[0]] : [1_000] },
        ModelCommand.PostBond c => dice.Percent(30)
            ? c with { Operator = Id(c.Operator) }
            : c with { Amount = AmountBeside(state.Operators.GetValueOrDefault(c.Operator)?.Bond ?? 0) },
        ModelCommand.ReleaseBond c => dice.Percent(30) ? c with { Operator = Id(c.Operator) } : c with { Amount = Amount() },
        ModelCommand.FundInsurance c => c with { Amount = AmountBeside(state.Insurance) },
        ModelCommand.CollectFees c => c with { Account = "nobody" },
        ModelCommand.ProposeTerms c => dice.Percent(50)
            ? c with { Terms = c.Terms with { Version = c.Terms.Version + (ulong)dice.Between(1, 3) } }
            : c with { From = 0 },
        ModelCommand.ApproveTerms c => c with { Proposal = Id(c.Proposal) },
        _ => command,
    };

    /// <summary>What would fit beside nothing is no mistake, and the pool would never be small again.</summary>
    private BigInteger AmountBeside(BigInteger held)
    {
        BigInteger amount = Amount();
        return amount == Bounds.Amount && held.IsZero ? amount + 1 : amount;
    }

    private BigInteger Amount() => dice.Below(6) switch
    {
        0 => 0,
        1 => 1,
        2 => Bounds.Amount,
        3 => Bounds.Amount + 1,
        4 => Bounds.Word,
        _ => scale.Unit * 300,
    };

    private BigInteger Shares() => dice.Below(4) switch
    {
        0 => 0,
        1 => 1,
        2 => Bounds.Shares,
        _ => Bounds.Word,
    };

    private string Reserved() => dice.Pick("queue", "dead");

    private ulong Id(ulong id) => dice.Below(3) switch
    {
        0 => 0,
        1 => id + 1_000_000,
        _ => ulong.MaxValue,
    };

    private ModelCommand.TransferAssets? Ends(ModelCommand.TransferAssets c) => dice.Below(4) switch
    {
        0 => c with { From = Reserved() },
        1 => c with { To = Reserved() },
        _ => null,
    };

    private ModelCommand.TransferShares? Ends(ModelCommand.TransferShares c) => dice.Below(4) switch
    {
        0 => c with { From = Reserved() },
        1 => c with { To = Reserved() },
        _ => null,
    };

    private ModelCommand.ReportEpoch Report(ModelCommand.ReportEpoch report, ModelState state) => dice.Below(8) switch
    {
        0 => report with { Epoch = state.LastEpoch is { } last ? last - (ulong)dice.Below((int)Math.Min(last, 3) + 1) : report.Epoch },
        1 => report with { ReferenceTime = state.LastReference },
        2 => report with { ReferenceTime = report.ReferenceTime + 10_000_000 },
        3 => report with
        {
            PoolIncentives = dice.Pick(
                state.Holdings.IsZero ? Bounds.Word : Bounds.Amount, Bounds.Amount + 1, scale.Unit * 1_000),
        },
        4 => Exits(report, state),
        _ => report.Lines.Count == 0 ? report : Lines(report, state),
    };

    private ModelCommand.ReportEpoch Exits(ModelCommand.ReportEpoch report, ModelState state)
    {
        List<ulong> wrong = [.. state.Validators.Keys.Take(300)];
        ulong id = wrong.Count == 0 || dice.Percent(25) ? 7 : dice.Pick(wrong);
        return report with { Exited = dice.Percent(40) ? [.. report.Exited, id, id] : [.. report.Exited, id] };
    }

    private ModelCommand.ReportEpoch Lines(ModelCommand.ReportEpoch report, ModelState state)
    {
        List<ReportLine> lines = [.. report.Lines];
        int at = dice.Below(lines.Count);
        ReportLine line = lines[at];
        switch (dice.Below(9))
        {
            case 0: lines.Add(line); break;
            case 1: lines[at] = line with { Kind = 1 - line.Kind }; break;
            case 2: lines[at] = line with { Subject = Id(line.Subject) }; break;
            case 3: lines[at] = line with { Subject = Sleeping(line, state) }; break;
            case 4: lines[at] = line with { Deposited = line.Deposited + 1 + dice.Bits(60) }; break;
            case 5: lines[at] = line with { Swept = line.Swept + dice.Pick(Bounds.Amount / 2, scale.Unit * 10_000) }; break;
            case 6: lines[at] = line with { Closing = (line.Closing ?? 0) + 1 }; break;
            case 7: lines[at] = line with { Slashings = dice.Pick(Bounds.Amount, Bounds.Amount + 1) }; break;
            default: lines[at] = line with { ConsensusRewards = dice.Pick(Bounds.Amount + 1, Bounds.Word, scale.Unit * 100) }; break;
        }

        return report with { Lines = [.. lines] };
    }

    /// <summary>Somebody who may not be reported: retired, exited, or not active yet.</summary>
    private ulong Sleeping(ReportLine line, ModelState state)
    {
        List<ulong> found = line.Kind == SubjectKind.Operator
            ? [.. state.Operators.Values.Where(static o => o.Status == OperatorStatus.Retired).Select(static o => o.Id)]
            : [.. state.Validators.Values.Where(static v => v.Status != ValidatorStatus.Active).Select(static v => v.Id).Take(200)];
        return found.Count == 0 ? line.Subject : dice.Pick(found);
    }
}
