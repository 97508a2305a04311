using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>In which steps stake is given to validators. <c>default</c> is not valid.</summary>
/// <param name="Step">The assets of one step.</param>
/// <param name="MaxSteps">How many steps a validator may get: 1 for fixed validators, 64 for 32..2048 ETH.</param>
public readonly record struct ValidatorSize(Amount Step, ulong MaxSteps)
{
    /// <summary>The most steps a validator may be given by any terms.</summary>
    public const ulong MostSteps = 65_536;

    /// <summary>32 ETH, once.</summary>
    public static ValidatorSize Fixed32 => new(Amount.FromEther("32"), 1);

    /// <summary>Compounding validators: 32 to 2048 ETH.</summary>
    public static ValidatorSize Compounding => new(Amount.FromEther("32"), 64);

    internal void Validate(string parameter)
    {
        if (Step.IsZero || Step > PoolBounds.MaxAssets || MaxSteps is 0 or > MostSteps)
        {
            throw new ArgumentException("A validator needs 1 to 65,536 steps of more than nothing.", parameter);
        }
    }
}
