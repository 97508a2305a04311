namespace StakingLedger.Protocols.StakingPool;

/// <summary>What the balance of a pool's token counts.</summary>
public enum TokenModel : byte
{
    /// <summary>The balance counts assets and moves with every report; shares are constant.</summary>
    Rebasing = 0,

    /// <summary>The balance counts shares and is constant; the rate moves.</summary>
    ValueAccruing = 1,
}
