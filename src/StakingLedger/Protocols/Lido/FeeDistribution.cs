using System.Collections.Immutable;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// How the next report's fee would be shared: one entry per module with active validators, in router order. Fees are in 1e20.
/// Source: StakingRouter.getStakingRewardsDistribution (spec section 12.6).
/// </summary>
/// <param name="Recipients">The modules' accounts.</param>
/// <param name="ModuleIds">The modules' numbers.</param>
/// <param name="ModuleFees">The modules' recorded fees; zero for a stopped module.</param>
/// <param name="TotalFee">The whole fee, the treasury's part included.</param>
/// <param name="Precision">The scale of fees: 1e20 is 100 %.</param>
public sealed record FeeDistribution(
    ImmutableArray<AccountId> Recipients,
    ImmutableArray<ulong> ModuleIds,
    ImmutableArray<UInt256> ModuleFees,
    UInt256 TotalFee,
    UInt256 Precision)
{
    /// <summary>Gets the distribution without any module.</summary>
    internal static FeeDistribution None { get; } = new([], [], [], UInt256.Zero, RewardsDistribution.Precision);

    internal static FeeDistribution Of(IReadOnlyList<StakingModule> modules)
    {
        UInt256[] fees = new UInt256[modules.Count];
        UInt256 total = RewardsDistribution.Fees(ModuleWeights.Of(modules), fees);
        ImmutableArray<AccountId>.Builder recipients = ImmutableArray.CreateBuilder<AccountId>();
        ImmutableArray<ulong>.Builder ids = ImmutableArray.CreateBuilder<ulong>();
        ImmutableArray<UInt256>.Builder moduleFees = ImmutableArray.CreateBuilder<UInt256>();
        for (int i = 0; i < fees.Length; i++)
        {
            if (modules[i].ActiveValidators != 0)
            {
                recipients.Add(modules[i].Account);
                ids.Add(modules[i].Id);
                moduleFees.Add(fees[i]);
            }
        }

        return new FeeDistribution(
            recipients.ToImmutable(), ids.ToImmutable(), moduleFees.ToImmutable(), total, RewardsDistribution.Precision);
    }
}
