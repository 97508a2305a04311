namespace StakingLedger.Cli;

/// <summary>How often an operation was accepted and rejected.</summary>
internal readonly record struct OperationCount(long Accepted, long Rejected)
{
    /// <summary>One more.</summary>
    public OperationCount Plus(bool accepted) => accepted ? this with { Accepted = Accepted + 1 } : this with { Rejected = Rejected + 1 };
}
