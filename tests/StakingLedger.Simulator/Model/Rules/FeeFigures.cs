namespace StakingLedger.Simulator.Model;

/// <summary>Section 8, steps 5 to 7: the base of the fee, the fee, and who gets it.</summary>
internal sealed record FeeFigures(BigInteger Base, BigInteger Shares, BigInteger Withheld)
{
    public static FeeFigures Take(Turn turn, ReportFigures figures, ModelCommand.ReportEpoch report)
    {
        RewardFee terms = turn.Terms.RewardFee;
        ModelPair live = turn.State.LivePair;
        BigInteger rewards = BaseOf(turn.State, terms.Base, figures, live);
        BigInteger assets = ModelPair.FloorOf(rewards, terms.Rate, Bounds.BasisPoints);
        Turn.Require(assets.IsZero || assets < turn.State.Assets - turn.State.Escrow, "fee-takes-all");
        FeeFigures fee = terms.Form == FeeForm.Withheld
            ? new FeeFigures(rewards, 0, Withhold(turn, assets))
            : new FeeFigures(rewards, Minted(turn, rewards, assets, live), 0);
        Split(turn, fee, report);
        turn.Tell("fee.base", rewards);
        turn.Tell("fee.assets", terms.Form == FeeForm.Withheld ? fee.Withheld : assets);
        turn.Tell("fee.forgone", terms.Form == FeeForm.Withheld ? assets - fee.Withheld : 0);
        turn.Tell("fee.shares", fee.Shares);
        bool isTaken = fee.Shares.Sign > 0 || fee.Withheld.Sign > 0;
        turn.Mark($"fee.{terms.Form}", isTaken);
        turn.Mark($"fee.{terms.Base}", isTaken);
        turn.Mark($"fee.{terms.Base}.nothing", rewards.IsZero && figures.Gain.Sign > 0);
        turn.Mark("fee.into-empty", isTaken && live.Shares.IsZero);
        return fee;
    }

    private static BigInteger BaseOf(ModelState state, FeeBase form, ReportFigures figures, ModelPair live)
    {
        BigInteger net = BigInteger.Max(0, figures.Gain - figures.Loss);
        ModelPair mark = state.HighWater;
        return form switch
        {
            FeeBase.ConsensusGained => figures.ConsensusRewards > figures.Loss ? net : 0,
            FeeBase.PositiveNet => net,
            FeeBase.Gross => figures.Gain,
            _ => BigInteger.Min(
                BigInteger.Max(0, live.Assets - ModelPair.CeilingOf(live.Shares, mark.Assets, mark.Shares)), net),
        };
    }

    private static BigInteger Minted(Turn turn, BigInteger rewards, BigInteger assets, ModelPair live)
    {
        RewardFee terms = turn.Terms.RewardFee;
        BigInteger part = rewards * terms.Rate;
        BigInteger whole = live.Assets * Bounds.BasisPoints;
        BigInteger shares;
        if (live.Shares.IsZero)
        {
            shares = assets;
        }
        else if (terms.Form == FeeForm.TwoFloors)
        {
            shares = assets.IsZero ? 0 : ModelPair.FloorOf(assets, live.Shares, live.Assets - assets);
        }
        else
        {
            bool isNothing = assets.IsZero && turn.State.Assets == turn.State.Escrow;
            shares = isNothing ? 0 : ModelPair.FloorOf(part, live.Shares, whole - part);
        }

        Turn.Require(turn.State.TotalShares + shares <= Bounds.Shares, "capacity-exceeded");
        return shares;
    }

    private static BigInteger Withhold(Turn turn, BigInteger assets)
    {
        BigInteger taken = BigInteger.Min(assets, turn.State.Buffered);
        turn.Mark("fee.forgone", taken < assets);
        turn.State = turn.State with { Buffered = turn.State.Buffered - taken };
        return taken;
    }

    private static void Split(Turn turn, FeeFigures fee, ModelCommand.ReportEpoch report)
    {
        RewardFee terms = turn.Terms.RewardFee;
        bool isWithheld = terms.Form == FeeForm.Withheld;
        BigInteger whole = fee.Shares + fee.Withheld;
        BigInteger left = whole;
        SortedDictionary<string, BigInteger> parts = new(StringComparer.Ordinal);
        BigInteger fund = 0;
        foreach (FeeRecipient recipient in terms.Recipients)
        {
            BigInteger part = ModelPair.FloorOf(whole, recipient.BasisPoints, Bounds.BasisPoints);
            if (recipient.Kind == RecipientKind.Operators)
            {
                foreach ((string account, BigInteger share) in SplitOfOperators(turn, report, part))
                {
                    Give(account, share);
                }
            }
            else
            {
                GiveTo(recipient, part);
            }
        }

        turn.Mark("fee.dust", left.Sign > 0);
        GiveTo(terms.Remainder, left);
        Turn.Require(turn.State.Insurance + fund <= Bounds.Amount, "capacity-exceeded");
        turn.State = turn.State with { Insurance = turn.State.Insurance + fund };
        turn.Tell("fee.fund", fund);
        turn.Mark("fee.fund", fund.Sign > 0);
        foreach ((string account, BigInteger share) in parts.Where(static part => part.Value.Sign > 0))
        {
            turn.Tell($"fee[{account}]", share);
            if (isWithheld)
            {
                turn.Withhold(account, share);
            }
            else
            {
                turn.Mint(account, share);
            }
        }

        void GiveTo(FeeRecipient recipient, BigInteger part)
        {
            if (isWithheld && recipient.Kind == RecipientKind.Insurance)
            {
                (fund, left) = (fund + part, left - part);
                return;
            }

            Give(AccountOf(turn.Terms, recipient), part);
        }

        void Give(string account, BigInteger part)
        {
            parts[account] = parts.GetValueOrDefault(account) + part;
            left -= part;
        }
    }

    private static string AccountOf(ModelTerms terms, FeeRecipient recipient) => recipient.Kind switch
    {
        RecipientKind.Treasury => terms.Accounts.Treasury,
        RecipientKind.Insurance => terms.Accounts.Insurance,
        _ => recipient.Account,
    };

    private static List<(string Account, BigInteger Part)> SplitOfOperators(
        Turn turn, ModelCommand.ReportEpoch report, BigInteger whole)
    {
        OperatorWeights by = turn.Terms.RewardFee.Weights;
        List<(string Account, BigInteger Weight)> weights =
        [
            .. OperatorRules.InOrder(turn.State)
                .Where(static o => o.Status != OperatorStatus.Retired)
                .Select(o => (o.RewardAccount, WeightOf(turn.State, report, by, o))),
        ];
        BigInteger sum = weights.Aggregate(BigInteger.Zero, static (total, w) => total + w.Weight);
        turn.Mark("fee.operators-weigh-nothing", sum.IsZero && whole.Sign > 0);
        turn.Mark($"fee.by-{by}", sum.Sign > 0 && whole.Sign > 0);
        return sum.IsZero ? [] : [.. weights.Select(w => (w.Account, ModelPair.FloorOf(whole, w.Weight, sum)))];
    }

    /// <summary>Active validators count as before the report: those that it names as exited still count.</summary>
    private static BigInteger WeightOf(
        ModelState state, ModelCommand.ReportEpoch report, OperatorWeights by, ModelOperator line) => by switch
        {
            OperatorWeights.Rewards => report.Lines
                .Where(reported => CoverFigures.OwnerOf(state, reported) == line.Id)
                .Aggregate(BigInteger.Zero, static (sum, l) => sum + l.ConsensusRewards + l.ExecutionRewards + l.Incentives),
            OperatorWeights.ActiveValidators =>
                OperatorRules.ActiveValidatorsOf(state, line.Id) + report.Exited.Count(id => state.Validators[id].Operator == line.Id),
            _ => line.Weight,
        };
}
