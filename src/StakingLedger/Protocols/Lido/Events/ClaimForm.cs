namespace StakingLedger.Protocols.Lido;

/// <summary>The three ways of claiming.</summary>
public enum ClaimForm
{
    /// <summary>One request, its checkpoint searched.</summary>
    One = 0,

    /// <summary>Many requests with hints.</summary>
    Many = 1,

    /// <summary>Many requests with hints, paid to somebody else.</summary>
    ManyTo = 2,
}
