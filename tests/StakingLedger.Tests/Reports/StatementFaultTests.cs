using StakingLedger.Reports;
using StakingLedger.Units;
using Xunit.Sdk;

namespace StakingLedger.Tests.Reports;

/// <summary>The sums that statements are held to catch what could be wrong with one.</summary>
public sealed class StatementFaultTests
{
    private static readonly StatementRequest Request = new(AccountId.FromLabel("acme")) { Cut = PeriodCut.Month };

    private static StatementHistory History => StatementHistory.Of("examples/custodian-omnibus.jsonl");

    [Fact]
    public void A_period_that_is_missing_or_out_of_order_is_caught()
    {
        List<StatementPeriod> months = History.Periods(Request);
        StatementTies.Demand(History, Request, months);
        Caught([.. months.Take(1), .. months.Skip(2)]);
        Caught([months[1], months[0], .. months.Skip(2)]);
    }

    [Fact]
    public void A_line_that_is_missing_doubled_or_a_unit_off_is_caught()
    {
        foreach (StatementPeriod month in History.Periods(Request).Where(static m => m.Lines.Count > 0))
        {
            for (int i = 0; i < month.Lines.Count; i++)
            {
                StatementLine line = month.LineList[i];
                Planted(month, () => month.LineList.RemoveAt(i), () => month.LineList.Insert(i, line));
                Planted(month, () => month.LineList.Insert(i, line), () => month.LineList.RemoveAt(i));
                Planted(
                    month,
                    () => month.LineList[i] = line with { Assets = line.Assets + SignedAmount.Of(1) },
                    () => month.LineList[i] = line);
            }
        }
    }

    [Fact]
    public void A_closing_of_another_event_is_caught()
    {
        List<StatementPeriod> months = History.Periods(Request);
        StatementPeriod month = months[1];
        HolderPosition right = month.Closing;
        month.Closing = right with { Assets = right.Assets + Amount.FromWei(1) };
        Caught(months);
        month.Closing = right;
        StatementTies.Demand(History, Request, months);
        month.LastEvent = month.FirstEvent!.Value.Previous();
        Caught(months);
    }

    private static void Planted(StatementPeriod month, Action plant, Action repair)
    {
        plant();
        Caught([month]);
        repair();
        StatementTies.Demand(History, Request, [month]);
    }

    private static void Caught(List<StatementPeriod> periods) =>
        Assert.ThrowsAny<XunitException>(() => StatementTies.Demand(History, Request, periods));
}
