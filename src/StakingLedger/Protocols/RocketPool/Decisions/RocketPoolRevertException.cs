namespace StakingLedger.Protocols.RocketPool;

#pragma warning disable CA1064 // It never leaves a decision: hosts see the rejection.
/// <summary>Carries a rejection out of nested steps, as a revert does; the decision turns it into an outcome.</summary>
internal sealed class RocketPoolRevertException(RocketPoolRejection rejection) : Exception(rejection.Code)
#pragma warning restore CA1064
{
    /// <summary>Gets the rejection.</summary>
    public RocketPoolRejection Rejection { get; } = rejection;
}
