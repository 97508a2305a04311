using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

public sealed class PoliciesPageTests
{
    private const string Document = "docs/policies.md";

    public static TheoryData<ExitPolicy> Policies => [.. Enum.GetValues<ExitPolicy>()];

    [Fact]
    public void The_page_of_policies_says_what_the_pool_does()
    {
        string page = PoliciesPage.Write();
        string file = TestEnvironment.PathOf(Document);
        if (Environment.GetEnvironmentVariable("STAKINGLEDGER_REWRITE") is "1")
        {
            File.WriteAllText(file, page);
        }

        Assert.Equal(page, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_policy_accounts_for_every_wei(ExitPolicy policy)
    {
        ExitStory story = ExitStory.Run(policy);
        Amount all = story.Last.Paid + story.Last.Request + story.Last.Alice + story.Last.Bob + story.Unowned;
        Assert.Equal(Amount.FromEther("101.000000000000000004"), all);
        Assert.True(story.Unowned < Amount.FromWei(4));
    }
}
