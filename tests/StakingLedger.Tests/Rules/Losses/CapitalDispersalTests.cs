using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Rules.Losses;

public sealed class CapitalDispersalTests
{
    [Theory]
    [InlineData("12", "0", "8", "4", "28")] // four above the requirement
    [InlineData("8", "0", "8", "0", "32")] // nothing above it
    [InlineData("6", "0", "8", "0", "32")] // below it
    [InlineData("2", "10", "4", "2", "30")] // no more than the bond that is not queued
    [InlineData("50", "0", "4", "32", "0")] // no more than the value
    [InlineData("8", "4", "8", "4", "28")] // queued bond counts
    public void The_bond_above_the_requirement_leaves_first(
        string bond, string queued, string required, string node, string users)
    {
        CapitalDispersal parts = CapitalDispersal.Of(
            Amount.FromEther("32"), Amount.FromEther(bond), Amount.FromEther(queued), Amount.FromEther(required));
        Assert.Equal(new CapitalDispersal(Amount.FromEther(node), Amount.FromEther(users)), parts);
    }
}
