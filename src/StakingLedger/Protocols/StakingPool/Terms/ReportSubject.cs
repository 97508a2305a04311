namespace StakingLedger.Protocols.StakingPool;

/// <summary>What the lines of a report name.</summary>
public enum ReportSubject : byte
{
    /// <summary>Each line is a validator's.</summary>
    Validators = 0,

    /// <summary>Each line is an operator's; single validators have no balance of their own.</summary>
    Operators = 1,
}
