namespace StakingLedger.Simulator.Model;

/// <summary>What a line of a report names.</summary>
internal enum SubjectKind
{
    Validator,
    Operator,
}
