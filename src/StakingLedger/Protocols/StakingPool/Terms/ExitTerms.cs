namespace StakingLedger.Protocols.StakingPool;

/// <summary>How holders leave.</summary>
public sealed record ExitTerms
{
    /// <summary>The policy of requests made under these terms. Default: capped.</summary>
    public ExitPolicy Policy { get; init; }

    /// <summary>
    /// Whether requests may be cancelled before they are finalised. Default: no. With the fixed policy it is an option for nothing: who
    /// waits bears no loss, and comes back at the lower rate after one.
    /// </summary>
    public bool CancelAllowed { get; init; }

    /// <summary>Whether shares may be redeemed at once from the buffer. Default: no.</summary>
    public bool InstantRedemption { get; init; }

    internal void Validate(string parameter)
    {
        if (Policy > ExitPolicy.Frozen)
        {
            throw new ArgumentException($"The exit policy {Policy} is not known.", parameter);
        }
    }
}
