using StakingLedger.Numerics;

namespace StakingLedger.Tests.Docs;

public sealed class TwoTokenPageTests
{
    [Fact]
    public void The_page_of_two_token_models_says_what_the_pools_do()
    {
        string page = TwoTokenPage.Write();
        string file = TestEnvironment.PathOf("docs/two-token-models.md");
        if (Environment.GetEnvironmentVariable("STAKINGLEDGER_REWRITE") is "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.Equal(page, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_holders_statement_ties_in_both_models()
    {
        Ties(TwoTokenStory.Run<RebasingStory>());
        Ties(TwoTokenStory.Run<AccruingStory>());
        Ties(TwoTokenStory.Run<PromptAccruingStory>());
    }

    [Fact]
    public void The_first_report_leads_both_models_to_one_rate_but_for_a_floor()
    {
        TwoTokenStory rebasing = TwoTokenStory.Run<RebasingStory>();
        TwoTokenStory accruing = TwoTokenStory.Run<AccruingStory>();
        Assert.Equal(rebasing.Reports[0].Pre, accruing.Reports[0].Pre);
        UInt256 one = 1_000_000_000_000_000_000UL;
        UInt256 rebased = one * rebasing.Reports[0].Post.Assets.Value / rebasing.Reports[0].Post.Shares.Value;
        UInt256 accrued = one * accruing.Reports[0].Post.Assets.Value / accruing.Reports[0].Post.Shares.Value;
        Assert.True(rebased - accrued <= 1UL);
    }

    [Fact]
    public void The_queue_pays_the_nominal_amount_and_a_burn_the_floor()
    {
        RebasingStory rebasing = TwoTokenStory.Run<RebasingStory>();
        AccruingStory accruing = TwoTokenStory.Run<AccruingStory>();
        Assert.Equal(TwoTokenStory.Exit, rebasing.Claimed);
        Assert.True(accruing.Paid < TwoTokenStory.Exit);
        Assert.True((TwoTokenStory.Exit - accruing.Paid).Value <= 2UL);
    }

    private static void Ties(TwoTokenStory story)
    {
        UInt256 worth = default;
        for (int day = 1; day <= story.Reports.Count; day++)
        {
            worth = day == TwoTokenStory.DepositDay ? worth + story.MadeWorth : worth;
            TwoTokenReport report = story.Reports[day - 1];
            Assert.Equal(worth, report.Before);
            worth = report.After;
            worth = day == TwoTokenStory.ExitDay ? worth - story.GivenWorth : worth;
        }

        Assert.Equal(story.Closing, worth);
        Assert.Equal(story.Made - story.Given, story.Held);
    }
}
