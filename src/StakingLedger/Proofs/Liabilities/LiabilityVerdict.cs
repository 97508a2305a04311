namespace StakingLedger.Proofs.Liabilities;

/// <summary>What a check found. <c>default</c> is a valid proof.</summary>
public readonly record struct LiabilityVerdict
{
    private readonly string? _detail;

    internal LiabilityVerdict(LiabilityFault fault, string detail) => (Fault, _detail) = (fault, detail);

    /// <summary>The first thing that does not fit.</summary>
    public LiabilityFault Fault { get; }

    /// <summary>Whether all fits.</summary>
    public bool IsValid => Fault == LiabilityFault.None;

    /// <summary>"valid", or what does not fit: the place, what was found and what was expected.</summary>
    public override string ToString() => _detail ?? "valid";
}
