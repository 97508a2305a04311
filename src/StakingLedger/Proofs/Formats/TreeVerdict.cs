namespace StakingLedger.Proofs.Formats;

/// <summary>What a check of a published file comes to.</summary>
public enum TreeVerdict
{
    /// <summary>Everything stated is what comes out.</summary>
    Equal = 0,

    /// <summary>Something differs, and a known rule explains every difference to the unit.</summary>
    Explained = 1,

    /// <summary>Something differs and nothing explains it.</summary>
    Different = 2,
}
