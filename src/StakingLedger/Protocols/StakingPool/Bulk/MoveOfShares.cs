namespace StakingLedger.Protocols.StakingPool;

/// <summary>Shares are stated: they move, and the event says what they are worth, rounded down.</summary>
internal readonly struct MoveOfShares : IMoveForm
{
    public static PoolEventKind Kind => PoolEventKind.SharesTransferred;

    public static bool StatesAssets => false;
}
