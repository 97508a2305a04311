namespace StakingLedger.Conformance;

/// <summary>What came of a verification.</summary>
public enum VerificationVerdict
{
    /// <summary>Every observed value equals the computed one.</summary>
    Equal = 0,

    /// <summary>At least one observed value differs, or cannot be read.</summary>
    Different = 1,

    /// <summary>The file cannot be read or used as a history.</summary>
    Unusable = 2,
}
