using System.Text;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>The second half of docs/policies.md: one loss under every loss order.</summary>
internal static class LossTables
{
    private static readonly LossTerms Nobody = Covered(false, false, false, false);

    public static void Write(StringBuilder page, IReadOnlyList<(ExitPolicy Policy, string Name)> policies)
    {
        WriteOrders(page);
        WriteWaiting(page, policies);
        WriteWipeOut(page, policies);
    }

    private static LossTerms Covered(bool bondSlashing, bool bondInactivity, bool insuranceSlashing, bool insuranceInactivity) => new()
    {
        BondCoversSlashing = bondSlashing,
        BondCoversInactivity = bondInactivity,
        InsuranceCoversSlashing = insuranceSlashing,
        InsuranceCoversInactivity = insuranceInactivity,
    };

    private static void WriteOrders(StringBuilder page)
    {
        PoliciesPage.Section(page, "## One loss, every loss order", """
            A loss is paid by the bond of the operator, then by the insurance fund, then by the holders. The terms say which causes bond and
            insurance cover; slashings come first. Rocket Pool and Lido's community module have a bond in front of the holders; insurance
            that makes good a loss is Lido's cover.

            100 ether + 1 wei are deposited, 80 staked. The bond is 1.5 ether + 1 wei, the insurance fund 0.7 ether. One report brings a
            slashing of 2 ether and inactivity penalties of 0.3 ether + 3 wei. "bond: s, i" says that the bond covers slashings and
            inactivity, "–" that it covers nothing.
            """);
        PoliciesPage.Head(
            page,
            "covered by",
            "bond for slashings",
            "bond for inactivity",
            "insurance for slashings",
            "insurance for inactivity",
            "holders",
            "10^18 shares are worth");
        for (int flags = 15; flags >= 0; flags--)
        {
            WriteOrder(page, Covered((flags & 8) != 0, (flags & 4) != 0, (flags & 2) != 0, (flags & 1) != 0));
        }
    }

    private static void WriteOrder(StringBuilder page, LossTerms losses)
    {
        PoolStory story = new(PoolStory.Terms(step: Amount.FromEther("80")) with { Losses = losses });
        _ = story.Deposit(PoolStory.Alice, "100.000000000000000001");
        _ = story.Stake("1.500000000000000001");
        _ = story.Do(PoolStory.House, new FundInsurance(Amount.FromEther("0.7")));
        PoolReportPlan plan = story.Report(PoolStory.Line() with
        {
            Slashings = Amount.FromEther("2"),
            InactivityPenalties = Amount.FromEther("0.300000000000000003"),
        }).Plan;
        story.Pool.Ledger.DemandInvariants();
        BondPayment bond = plan.BondPayments.IsEmpty ? default : plan.BondPayments[0];
        string bondCovers = Causes(losses.BondCoversSlashing, losses.BondCoversInactivity);
        string insuranceCovers = Causes(losses.InsuranceCoversSlashing, losses.InsuranceCoversInactivity);
        PoliciesPage.Row(
            page,
            $"bond: {bondCovers}; insurance: {insuranceCovers}",
            $"{bond.Paid.Slashing}",
            $"{bond.Paid.Inactivity}",
            $"{plan.InsurancePayment.Slashing}",
            $"{plan.InsurancePayment.Inactivity}",
            $"{plan.Pre.Assets - plan.Post.Assets}",
            $"{story.Pool.LivePair.BalanceOf(Shares.Of(Amount.FromEther("1").Value))}");
    }

    private static string Causes(bool slashing, bool inactivity) => (slashing, inactivity) switch
    {
        (true, true) => "s, i",
        (true, false) => "s",
        (false, true) => "i",
        _ => "–",
    };

    private static void WriteWaiting(StringBuilder page, IReadOnlyList<(ExitPolicy Policy, string Name)> policies)
    {
        PoliciesPage.Section(page, "## A loss and its cover while a request waits", """
            The history above until Alice has asked for 20 ether, then a slashing of 9. Bond and insurance are 1.5 ether + 1 wei and 0.7
            ether again. Whoever bore a part of the loss gets the same part of the cover: shares by their rate, pro rata exits by assets,
            fixed exits nothing, since they bore nothing. Under capped and frozen the request is paid its nominal amount only when its
            shares are worth as much.
            """);
        PoliciesPage.Head(page, "policy", "covered by", "the request before", "the request after", "change", "cover", "Bob's change");
        (string Name, LossTerms Losses)[] orders =
        [
            ("nobody", Nobody),
            ("the bond", Covered(true, true, false, false)),
            ("bond and insurance", new LossTerms()),
        ];
        foreach ((ExitPolicy policy, string name) in policies)
        {
            foreach ((string order, LossTerms losses) in orders)
            {
                ExitStory story = ExitStory.WithLoss(policy, losses, ExitStory.Requested, "9");
                ExitMoment before = story.Moments[^2];
                PoolTotals totals = story.Story.Totals;
                Amount left = totals.Bonds + totals.Insurance;
                PoliciesPage.Row(
                    page,
                    name,
                    order,
                    $"{before.Request}",
                    $"{story.Last.Request}",
                    PoliciesPage.Change(before.Request, story.Last.Request),
                    $"{Amount.FromEther("2.200000000000000001") - left}",
                    PoliciesPage.Change(before.Bob, story.Last.Bob));
            }
        }
    }

    private static void WriteWipeOut(StringBuilder page, IReadOnlyList<(ExitPolicy Policy, string Name)> policies)
    {
        PoliciesPage.Section(page, "## A loss larger than the holders", """
            Alice asks for 60 ether of 107, and 70 are slashed; nothing is covered. This is where the fixed policy ends: its exits bear what
            the holders cannot.
            """);
        PoliciesPage.Head(page, "policy", "the request before", "the request after", "Alice", "Bob", "10^18 shares are worth");
        foreach ((ExitPolicy policy, string name) in policies)
        {
            ExitStory story = ExitStory.WithLoss(policy, Nobody, "60", "70");
            ExitMoment last = story.Last;
            PoliciesPage.Row(
                page, name, $"{story.Moments[^2].Request}", $"{last.Request}", $"{last.Alice}", $"{last.Bob}", $"{last.Rate}");
        }
    }
}
