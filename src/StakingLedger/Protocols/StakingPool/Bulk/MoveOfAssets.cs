namespace StakingLedger.Protocols.StakingPool;

/// <summary>An amount is stated: its shares, rounded down, move.</summary>
internal readonly struct MoveOfAssets : IMoveForm
{
    public static PoolEventKind Kind => PoolEventKind.AssetsTransferred;

    public static bool StatesAssets => true;
}
