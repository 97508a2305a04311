using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The fee of a report and its split (house pool, section 8, items 5 to 7).</summary>
internal static class PoolReportFees
{
    /// <summary>The fee, or why there can be none.</summary>
    public static PoolRejection? Compute(
        PoolState state,
        PoolTerms terms,
        ReportTally tally,
        in PricingPair live,
        in PricingPair real,
        Amount buffer,
        out PoolReportFee? fee)
    {
        fee = null;
        RewardFee rule = terms.RewardFee;
        Amount feeBase = Base(rule.Base, tally.Sums, live, state.HighWaterMark);
        Amount assets = rule.Rate.Of(feeBase, Rounding.Down);
        Amount free = real.Assets - state.FrozenEscrow;
        if (!assets.IsZero && assets >= free)
        {
            return new PoolRejection.FeeTakesAll(assets, free);
        }

        Shares shares = rule.Form switch
        {
            RewardFeeForm.TwoFloors => RewardFeeShares.ByTwoFloors(assets, live),
            RewardFeeForm.OneFraction => assets.IsZero && free.IsZero
                ? Shares.Zero
                : RewardFeeShares.ByOneFraction(feeBase, rule.Rate, live),
            _ => Shares.Zero,
        };
        if (PoolDecisions.CheckShareCapacity(real.Shares.Value, shares.Value) is { } tooMany)
        {
            return tooMany;
        }

        bool withheld = rule.Form == RewardFeeForm.Withheld;
        Amount due = assets;
        assets = withheld ? Amount.Min(assets, buffer) : assets;
        FeePart[] parts = Split(state, rule.Split, tally, withheld ? assets.Value : shares.Value, out UInt256 dust);
        fee = new PoolReportFee(rule.Form, feeBase, assets, due - assets, shares, [.. parts], dust);
        return null;
    }

    private static Amount Base(RewardFeeBase rule, in ReportSums sums, in PricingPair live, in PricingPair mark)
    {
        Amount net = sums.Gain.SaturatingSubtract(sums.Loss);
        return rule switch
        {
            RewardFeeBase.PositiveNet => net,
            RewardFeeBase.ConsensusGained => sums.ConsensusRewards > sums.Loss ? net : Amount.Zero,
            RewardFeeBase.Gross => sums.Gain,
            _ => Amount.Min(HighWaterMark.Gain(live, mark), net),
        };
    }

    private static FeePart[] Split(PoolState state, FeeSplit split, ReportTally tally, UInt256 whole, out UInt256 dust)
    {
        List<FeePart> parts = [];
        dust = whole;
        foreach (FeeShare share in split.Parts)
        {
            UInt256 part = FullMath.MulDiv(whole, (uint)share.Part.Value, 10_000, Rounding.Down);
            dust -= part;
            if (share.Recipient.Kind == FeeRecipientKind.Operators)
            {
                dust += SplitOperators(state, split.Weights, tally, part, parts);
            }
            else
            {
                Add(state.Charter.Accounts, parts, share.Recipient, part);
            }
        }

        Add(state.Charter.Accounts, parts, split.Remainder, dust);
        return [.. parts];
    }

    /// <summary>The operators' part by their weights; gives back what the floors leave.</summary>
    private static UInt256 SplitOperators(
        PoolState state, OperatorWeights by, ReportTally tally, in UInt256 whole, List<FeePart> parts)
    {
        IReadOnlyList<PoolOperator> operators = state.Registry.Operators;
        UInt256[] weights = new UInt256[operators.Count];
        UInt256 total = UInt256.Zero;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = operators[i].Status == OperatorStatus.Retired ? UInt256.Zero : by switch
            {
                OperatorWeights.Rewards => tally.Rewards[i].Value,
                OperatorWeights.ActiveValidators => operators[i].ActiveValidators,
                _ => operators[i].Weight,
            };
            total += weights[i];
        }

        UInt256[] shares = new UInt256[weights.Length];
        UInt256 dust = FloorSplit.Parts(whole, weights, total, shares);
        for (int i = 0; i < shares.Length; i++)
        {
            if (!shares[i].IsZero)
            {
                parts.Add(new FeePart(FeeRecipientKind.Operators, operators[i].Id, operators[i].RewardAccount, shares[i]));
            }
        }

        return dust;
    }

    private static void Add(PoolAccounts accounts, List<FeePart> parts, FeeRecipient recipient, in UInt256 quantity)
    {
        if (quantity.IsZero)
        {
            return;
        }

        AccountId account = recipient.Kind switch
        {
            FeeRecipientKind.Treasury => accounts.Treasury,
            FeeRecipientKind.Insurance => accounts.Insurance,
            _ => recipient.Named,
        };
        int known = parts.FindIndex(p => p.Kind == recipient.Kind && p.Account == account);
        if (known < 0)
        {
            parts.Add(new FeePart(recipient.Kind, null, account, quantity));
        }
        else
        {
            parts[known] = parts[known] with { Quantity = parts[known].Quantity + quantity };
        }
    }
}
