using StakingLedger.Ledger;
using StakingLedger.Numerics;
using House = StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Simulator.Audit.Library;

/// <summary>The numbers of a report's event as facts.</summary>
internal static class LibraryReports
{
    public static void Tell(FactList facts, House.EpochReported e)
    {
        House.PoolReportPlan plan = e.Plan;
        foreach (House.BondPayment payment in plan.BondPayments)
        {
            if (!payment.Paid.Total.IsZero)
            {
                facts.Add($"bond[{payment.Operator}]", payment.Paid.Total);
            }
        }

        TellFee(facts, plan.Fee);
        facts.Add("stored", plan.StoredPair);
        facts.Add("mark", plan.HighWaterMark);
        facts.Add("pre", plan.Pre);
        facts.Add("post", plan.Post);
        facts.Add("gain", plan.Sums.Gain);
        facts.Add("loss", plan.Sums.Loss);
        facts.Add("swept", plan.Sums.Swept);
        facts.Add("loss.fixed", plan.ExitLoss.OnFixed);
        facts.Add("loss.pro-rata", plan.ExitLoss.OnProRata);
        facts.Add("cover.bonds", plan.BondCover);
        facts.Add("cover.insurance", plan.InsuranceCover);
        facts.Add("cover.fixed", plan.ExitCover.OnFixed);
        facts.Add("cover.pro-rata", plan.ExitCover.OnProRata);
        foreach ((int index, RateStep step) in plan.Steps.Index())
        {
            facts.Add($"step[{index}]", $"{step.Cause} {FactList.TextOf(step.After)}");
        }

        facts.Add("steps", plan.Steps.Count);
        facts.Add("virtual.before", plan.VirtualBefore);
        facts.Add("virtual.after", plan.VirtualAfter);
        facts.Add("version", plan.TermsVersion);
    }

    private static void TellFee(FactList facts, House.PoolReportFee fee)
    {
        bool isWithheld = fee.Form == House.RewardFeeForm.Withheld;
        SortedDictionary<string, UInt256> parts = new(StringComparer.Ordinal);
        UInt256 fund = UInt256.Zero;
        foreach (House.FeePart part in fee.Parts)
        {
            if (isWithheld && part.Kind == House.FeeRecipientKind.Insurance)
            {
                fund += part.Quantity;
                continue;
            }

            string account = part.Account.ToString();
            parts[account] = parts.GetValueOrDefault(account) + part.Quantity;
        }

        facts.Add("fee.fund", fund);
        foreach ((string account, UInt256 quantity) in parts)
        {
            if (!quantity.IsZero)
            {
                facts.Add($"fee[{account}]", quantity);
            }
        }

        facts.Add("fee.base", fee.Base);
        facts.Add("fee.assets", fee.Assets);
        facts.Add("fee.forgone", fee.Forgone);
        facts.Add("fee.shares", fee.Shares);
    }
}
