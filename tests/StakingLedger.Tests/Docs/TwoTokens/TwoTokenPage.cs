using System.Text;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Docs;

/// <summary>Writes docs/two-token-models.md out of both pools.</summary>
internal static partial class TwoTokenPage
{
    public static string Write()
    {
        RebasingStory rebasing = TwoTokenStory.Run<RebasingStory>();
        AccruingStory accruing = TwoTokenStory.Run<AccruingStory>();
        PromptAccruingStory prompt = TwoTokenStory.Run<PromptAccruingStory>();
        StringBuilder page = new();
        _ = page.Append(Preface.ReplaceLineEndings("\n"));
        History(page);
        Reports(page, "## stETH: the balance moves", Rebasing, "shares", rebasing);
        Reports(page, "## rETH: the price moves", Accruing, "rETH", accruing);
        Differences(page, rebasing, accruing, prompt);
        PoliciesPage.Section(page, "## Both statements of the same holder", Statements);
        Statement(page, "stETH", "shares", rebasing);
        Statement(page, "rETH", "rETH", accruing);
        PoliciesPage.Section(page, "## When a holder sees it", Seen);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void History(StringBuilder page)
    {
        PoliciesPage.Section(page, "## The history", Story);
        PoliciesPage.Head(page, "day", "consensus", "execution", "fee", "Alice");
        for (int i = 0; i < TwoTokenStory.Days.Count; i++)
        {
            TwoTokenDay day = TwoTokenStory.Days[i];
            string alice = i + 1 == TwoTokenStory.DepositDay ? $"pays in {TwoTokenStory.Deposit}, before the report"
                : i + 1 == TwoTokenStory.ExitDay ? $"takes out {TwoTokenStory.Exit}, after the report"
                : string.Empty;
            PoliciesPage.Row(page, $"{i + 1}", $"{(day.IsLoss ? "−" : "+")}{day.Consensus}", $"{day.Execution}", $"{day.Fee}", alice);
        }
    }

    private static void Reports(StringBuilder page, string title, string text, string unit, TwoTokenStory story)
    {
        PoliciesPage.Section(page, title, text);
        PoliciesPage.Head(page, "day", "E before", "S before", "E after", "S after");
        for (int i = 0; i < story.Reports.Count; i++)
        {
            TwoTokenReport r = story.Reports[i];
            PoliciesPage.Row(page, $"{i + 1}", $"{r.Pre.Assets}", $"{r.Pre.Shares}", $"{r.Post.Assets}", $"{r.Post.Shares}");
        }

        Title(page, $"What Alice has, in wei, and her {unit}:");
        PoliciesPage.Head(page, "day", unit, "before", "after", "income of the day", "dropped by the floor");
        for (int i = TwoTokenStory.DepositDay - 1; i < story.Reports.Count; i++)
        {
            TwoTokenReport r = story.Reports[i];
            PoliciesPage.Row(
                page, $"{i + 1}", $"{r.Held}", $"{r.Before}", $"{r.After}", Change(r.Before, r.After), $"0.{(ulong)r.Dropped:000} wei");
        }
    }

    private static void Differences(StringBuilder page, TwoTokenStory rebasing, TwoTokenStory accruing, TwoTokenStory prompt)
    {
        PoliciesPage.Section(page, "## Where the wei differ", Causes);
        PoliciesPage.Head(
            page,
            "day",
            "income in rETH less income in stETH",
            "of it: the report of an earlier block",
            "of it: the fee, and less than 2 wei of floors");
        Wei all = default;
        Wei late = default;
        for (int i = TwoTokenStory.DepositDay - 1; i < rebasing.Reports.Count; i++)
        {
            Wei whole = Income(accruing, i) - Income(rebasing, i);
            Wei ofReport = Income(accruing, i) - Income(prompt, i);
            PoliciesPage.Row(page, $"{i + 1}", $"{whole}", $"{ofReport}", $"{whole - ofReport}");
            (all, late) = (all + whole, late + ofReport);
        }

        PoliciesPage.Row(page, "all", $"{all}", $"{late}", $"{all - late}");
    }

    private static Wei Income(TwoTokenStory story, int day) => Wei.Of(story.Reports[day].After) - Wei.Of(story.Reports[day].Before);

    private static void Statement(StringBuilder page, string token, string unit, TwoTokenStory story)
    {
        Title(page, $"### In {token}");
        PoliciesPage.Head(page, "", "wei", unit);
        (Wei rewards, Wei penalties) = (default, default);
        for (int i = TwoTokenStory.DepositDay - 1; i < story.Reports.Count; i++)
        {
            Wei income = Income(story, i);
            (rewards, penalties) = income.IsNegative ? (rewards, penalties + income) : (rewards + income, penalties);
        }

        Wei rounding = Wei.Of(story.MadeWorth) - Wei.Of(TwoTokenStory.Deposit.Value);
        Wei leaving = Wei.Of(story.Paid.Value) - Wei.Of(story.GivenWorth);
        Wei closing = Wei.Of(TwoTokenStory.Deposit.Value) + rounding + rewards + penalties - Wei.Of(story.Paid.Value) + leaving;
        Assert.Equal(Wei.Of(story.Closing), closing);
        PoliciesPage.Row(page, "opening", "0", "0");
        PoliciesPage.Row(page, "paid in", $"{Wei.Of(TwoTokenStory.Deposit.Value)}", $"+{story.Made}");
        PoliciesPage.Row(page, "rounding of the deposit", $"{rounding}", string.Empty);
        PoliciesPage.Row(page, "rewards, after the fee", $"{rewards}", "0");
        PoliciesPage.Row(page, "penalty", $"{penalties}", "0");
        PoliciesPage.Row(page, "taken out", $"{default(Wei) - Wei.Of(story.Paid.Value)}", $"−{story.Given}");
        PoliciesPage.Row(page, "rounding of the exit", $"{leaving}", string.Empty);
        PoliciesPage.Row(page, "closing", $"{story.Closing}", $"{story.Held}");
    }

    private static void Title(StringBuilder page, string title) => page.Append('\n').Append(title).Append("\n\n");

    private static string Change(UInt256 before, UInt256 after) => $"{Wei.Of(after) - Wei.Of(before)}";
}
