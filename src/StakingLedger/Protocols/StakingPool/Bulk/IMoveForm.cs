namespace StakingLedger.Protocols.StakingPool;

/// <summary>What a transfer states: an amount of assets, or shares. A form is an empty struct: its answers are compiled in.</summary>
internal interface IMoveForm
{
    static abstract PoolEventKind Kind { get; }

    /// <summary>Gets a value indicating whether assets are stated and shares converted, and not the other way round.</summary>
    static abstract bool StatesAssets { get; }
}
