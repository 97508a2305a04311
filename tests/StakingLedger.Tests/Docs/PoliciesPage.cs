using System.Text;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>Writes docs/policies.md out of the pool itself.</summary>
internal static class PoliciesPage
{
    private const string Preface = """
        # Exit policies and loss orders, in numbers

        This page is generated: `STAKINGLEDGER_REWRITE=1 dotnet test tests/StakingLedger.Tests --filter PoliciesPage` writes it, and the
        same test fails when it is out of date. Every number was computed by running commands against the house pool. The rules are in
        [staking-pool.md](staking-pool.md), the formulas in [math.md](math.md). Amounts are in wei unless they are named in ether.

        ## One history, every exit policy

        Alice deposits 60 ether + 1 wei, Bob 40 ether. 80 ether are staked. Rewards of 7 ether + 3 wei come in. Alice asks for 20 ether.
        While she waits, the pool gains 5 ether and loses 9. Her request is finalised. Then the pool loses 4 and gains 2, and she claims.
        There is no fee, no bond and no insurance.

        "Alice" and "Bob" are balances; "the request" is what Alice would be paid if her request were finalised now, and what is set aside
        for it afterwards. Balances are rounded down, so they add up to a few wei less than the pool.

        """;

    private static readonly (ExitPolicy Policy, string Name, string Source, string Meaning)[] Policies =
    [
        (ExitPolicy.Capped, "Capped", "Lido",
            """
            The shares of the request stay in the pool until it is finalised. The claim pays the nominal amount or what the shares are worth
            at the finalisation, whichever is less. A loss while waiting is shared. A gain beyond the nominal amount goes to the holders.
            What happens after the finalisation is no longer Alice's business.
            """),
        (ExitPolicy.ByShares, "By shares", "StakeWise today",
            """
            The shares keep earning and losing until they are finalised. Alice gets the gain and bears the loss like any holder, and is paid
            more or less than she asked for. A budget that is too small pays a part.
            """),
        (ExitPolicy.ProRata, "Pro rata", "StakeWise in 2024",
            """
            The shares are burnt at the request, and the pool owes 20 ether. Gains go to the holders. A loss is borne by the holders and the
            exits in proportion to their assets, and a later gain does not give it back.
            """),
        (ExitPolicy.Fixed, "Fixed", "the redemption queue of Frax",
            """
            The shares are burnt at the request, and the pool owes 20 ether whatever happens. The holders bear every loss, until they have
            nothing left.
            """),
        (ExitPolicy.Frozen, "Frozen", "ether.fi",
            """
            As capped until the finalisation, which freezes the rate. But the cash stays in the pool's totals, and the shares with it, until
            the claim. A loss in between lowers the worth of all shares; Alice is still paid by the frozen rate, and the holders bear her
            part when she claims.
            """),
    ];

    public static string Write()
    {
        StringBuilder page = new();
        _ = page.Append(Preface.ReplaceLineEndings("\n"));
        ExitStory[] stories = [.. Policies.Select(static p => ExitStory.Run(p.Policy))];
        WriteSummary(page, stories);
        WriteReports(page, stories);
        for (int i = 0; i < stories.Length; i++)
        {
            WriteStory(page, $"{Policies[i].Name} ({Policies[i].Source})", Policies[i].Meaning, stories[i]);
        }

        WriteStory(
            page,
            "By shares, in two parts",
            """
            The same, but the first budget is 10 ether, and the rest is finalised after the loss of 4. The first part no longer bears it,
            the second does.
            """,
            ExitStory.Run(ExitPolicy.ByShares, halves: true));
        LossTables.Write(page, [.. Policies.Select(static p => (p.Policy, p.Name))]);
        return page.ToString();
    }

    internal static void Section(StringBuilder page, string title, string text)
    {
        Line(page, string.Empty);
        Line(page, title);
        Line(page, string.Empty);
        Line(page, text.ReplaceLineEndings("\n").TrimEnd('\n'));
        Line(page, string.Empty);
    }

    internal static void Head(StringBuilder page, params string[] columns)
    {
        Row(page, columns);
        Row(page, [.. columns.Select(static (_, i) => i == 0 ? "---" : "---:")]);
    }

    internal static void Row(StringBuilder page, params string[] cells) =>
        Line(page, $"| {string.Join(" | ", cells)} |".Replace("|  |", "| |", StringComparison.Ordinal));

    internal static string Change(Amount before, Amount after) => (before == after, before < after) switch
    {
        (true, _) => "0",
        (_, true) => $"+{after - before}",
        _ => $"−{before - after}",
    };

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');

    private static void WriteSummary(StringBuilder page, ExitStory[] stories)
    {
        Section(page, "### Who ends with what", """
            The sum is the same in every row: 101 ether + 4 wei are in the pool or were paid out of it. What nobody has is the dust of
            rounding down.
            """);
        Head(page, "policy", "Alice is paid", "still waiting", "Alice keeps", "Bob has", "nobody has");
        for (int i = 0; i < stories.Length; i++)
        {
            ExitMoment last = stories[i].Last;
            Row(
                page,
                Policies[i].Name,
                $"{last.Paid}",
                $"{last.Request}",
                $"{last.Alice}",
                $"{last.Bob}",
                $"{stories[i].Unowned}");
        }
    }

    private static void WriteReports(StringBuilder page, ExitStory[] stories)
    {
        Section(page, "### Who got the gains and bore the losses", """
            The change of what the request is worth, step by step. The holders got or bore the rest of each gain or loss. The changes of 1
            wei are roundings: the request's shares are worth 1 wei less than was asked for, and the single share that is left waiting by
            shares is worth 1 wei or none. The 18 wei under frozen are the rounding up of the frozen rate.
            """);
        string[] steps = [.. stories[0].Moments.Skip(3).Select(static m => m.Step)];
        Head(page, ["policy", .. steps]);
        for (int i = 0; i < stories.Length; i++)
        {
            IReadOnlyList<ExitMoment> moments = stories[i].Moments;
            IEnumerable<string> changes = Enumerable.Range(3, moments.Count - 3)
                .Select(n => Change(moments[n - 1].Request + moments[n - 1].Paid, moments[n].Request + moments[n].Paid));
            Row(page, [Policies[i].Name, .. changes]);
        }
    }

    private static void WriteStory(StringBuilder page, string title, string meaning, ExitStory story)
    {
        Section(page, $"### {title}", meaning);
        Head(page, "after", "10^18 shares are worth", "Alice", "the request", "Bob", "paid");
        foreach (ExitMoment moment in story.Moments)
        {
            Row(
                page,
                moment.Step,
                $"{moment.Rate}",
                $"{moment.Alice}",
                $"{moment.Request}",
                $"{moment.Bob}",
                moment.Paid.IsZero ? string.Empty : $"{moment.Paid}");
        }
    }
}
