using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>How the books of a pool are grouped on a page.</summary>
internal static class HtmlPoolWords
{
    /// <summary>The source that an account of the holders stands for in a chart; none for all other accounts.</summary>
    public static StatementSource SourceOf(in BookAccount account) => account.Kind switch
    {
        BookAccountKind.Rewards => (RewardSource)account.Detail switch
        {
            RewardSource.Consensus => StatementSource.Consensus,
            RewardSource.Execution => StatementSource.Execution,
            RewardSource.Incentives => StatementSource.Incentives,
            _ => StatementSource.Unattributed,
        },
        BookAccountKind.Penalties => account.Detail == (ushort)StepCause.Slashing ? StatementSource.Slashing : StatementSource.Consensus,
        BookAccountKind.Cover => StatementSource.Cover,
        BookAccountKind.BadDebt => StatementSource.BadDebt,
        BookAccountKind.Unattributed => StatementSource.Unattributed,
        BookAccountKind.Donations => StatementSource.Incentives,
        _ => StatementSource.None,
    };

    /// <summary>The heading that an account of the holders stands under.</summary>
    public static string GroupOf(BookAccountKind kind) => kind switch
    {
        BookAccountKind.Opening or BookAccountKind.Deposits or BookAccountKind.Withdrawals => "Deposits and withdrawals",
        BookAccountKind.FeesBorne or BookAccountKind.FeeShares => "Fees",
        BookAccountKind.Rounding or BookAccountKind.PriceLag => "Rounding and lag of the price",
        _ => "Rewards and losses",
    };

    /// <summary>The order of the headings.</summary>
    public static int OrderOf(BookAccountKind kind) => GroupOf(kind)[0] switch
    {
        'D' => 0,
        'F' => 2,
        _ => kind is BookAccountKind.Rounding or BookAccountKind.PriceLag ? 3 : 1,
    };

    /// <summary>
    /// The holders' accounts as the balance lists them: rewards, penalties and cover of all operators together, fees by recipient.
    /// </summary>
    public static IEnumerable<BookFlow> Balance(PoolPeriod period)
    {
        List<BookFlow> lines = [];
        foreach (BookFlow flow in period.Of(BookSection.Holders))
        {
            BookAccount account = flow.Account.Kind == BookAccountKind.FeeShares ? flow.Account : flow.Account with { Party = default };
            int place = lines.FindIndex(l => l.Account == account);
            if (place < 0)
            {
                lines.Add(flow with { Account = account });
            }
            else
            {
                lines[place] = lines[place] with { Plus = lines[place].Plus + flow.Plus, Minus = lines[place].Minus + flow.Minus };
            }
        }

        return lines.OrderBy(static l => OrderOf(l.Account.Kind)).ThenBy(static l => l.Account);
    }
}
