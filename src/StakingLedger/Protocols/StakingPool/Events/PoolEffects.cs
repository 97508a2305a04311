using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Steps of the rate that only a live rate takes: a reported pair moves with reports alone.</summary>
internal static class PoolEffects
{
    public static TokenId Token => default;

    public static void Give(this EventEffects effects, PoolCharter charter, StepCause cause, Amount assets, Shares shares)
    {
        if (charter.RateSource == RateSource.Live)
        {
            effects.StepBy(cause, assets.Value, UInt256.Zero, shares.Value, UInt256.Zero);
        }
    }

    public static void Take(this EventEffects effects, PoolCharter charter, StepCause cause, Amount assets, Shares shares)
    {
        if (charter.RateSource == RateSource.Live)
        {
            effects.StepBy(cause, UInt256.Zero, assets.Value, UInt256.Zero, shares.Value);
        }
    }
}
