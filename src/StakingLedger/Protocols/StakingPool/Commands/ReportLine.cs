using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>
/// What a report says of one validator or operator, in the asset's smallest unit. Rewards and losses are amounts of their own, never
/// netted. The closing balance is opening + deposited + consensus rewards − inactivity penalties − slashings − swept.
/// </summary>
public sealed record ReportLine
{
    private ReportLine(ReportSubject kind, ulong subject) => (SubjectKind, Subject) = (kind, subject);

    /// <summary>Whether it speaks of a validator or of an operator.</summary>
    public ReportSubject SubjectKind { get; }

    /// <summary>The number of the validator or operator.</summary>
    public ulong Subject { get; }

    /// <summary>What arrived of the assets in flight.</summary>
    public Amount Deposited { get; init; }

    /// <summary>Rewards of the consensus layer.</summary>
    public Amount ConsensusRewards { get; init; }

    /// <summary>Tips, block rewards and MEV; they enter the buffer.</summary>
    public Amount ExecutionRewards { get; init; }

    /// <summary>Incentives paid in the asset; they enter the buffer.</summary>
    public Amount Incentives { get; init; }

    /// <summary>Penalties for inactivity.</summary>
    public Amount InactivityPenalties { get; init; }

    /// <summary>Slashings.</summary>
    public Amount Slashings { get; init; }

    /// <summary>What was swept from the balance into the buffer: principal or rewards, never income by itself.</summary>
    public Amount Swept { get; init; }

    /// <summary>The closing balance, where it is known: it must tie.</summary>
    public Amount? Closing { get; init; }

    /// <summary>A line of a validator.</summary>
    /// <param name="validator">The validator.</param>
    public static ReportLine Of(ValidatorId validator) => new(ReportSubject.Validators, validator.Value);

    /// <summary>A line of an operator.</summary>
    /// <param name="operator">The operator.</param>
    public static ReportLine Of(OperatorId @operator) => new(ReportSubject.Operators, @operator.Value);

    internal static ReportLine Of(ReportSubject kind, ulong subject) => new(kind, subject);
}
