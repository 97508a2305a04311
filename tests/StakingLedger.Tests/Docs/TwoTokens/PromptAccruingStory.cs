namespace StakingLedger.Tests.Docs;

/// <summary>The history in rETH, had the oracle described the moment of its report.</summary>
internal sealed class PromptAccruingStory : AccruingStory
{
    protected override bool SeesDeposit => true;
}
