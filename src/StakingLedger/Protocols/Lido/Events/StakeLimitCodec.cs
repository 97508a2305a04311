using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>A stake limit in events.</summary>
internal static class StakeLimitCodec
{
    public static void StakeLimit(this EventWriter writer, StakeLimit limit)
    {
        writer.UInt64(limit.PreviousBlock.Value);
        writer.Number(limit.PreviousLimit.Value);
        writer.UInt32(limit.GrowthBlocks);
        writer.Number(limit.MaxLimit.Value);
    }

    public static StakeLimit ReadStakeLimit(this EventReader reader) => new(
        BlockNumber.From(reader.ReadUInt64()), reader.ReadAmount(), reader.ReadUInt32(), reader.ReadAmount());
}
