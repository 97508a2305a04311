namespace StakingLedger.Simulator.Model;

/// <summary>The fee on rewards.</summary>
internal sealed record RewardFee
{
    public int Rate { get; init; }

    public FeeForm Form { get; init; } = FeeForm.TwoFloors;

    public FeeBase Base { get; init; } = FeeBase.PositiveNet;

    public Sequence<FeeRecipient> Recipients { get; init; } = [new FeeRecipient(RecipientKind.Treasury, "", 10_000)];

    /// <summary>Gets what no recipient gets: dust, and the part of the operators when they weigh nothing.</summary>
    public FeeRecipient Remainder { get; init; } = new(RecipientKind.Treasury, "", 0);

    public OperatorWeights Weights { get; init; } = OperatorWeights.Rewards;
}
