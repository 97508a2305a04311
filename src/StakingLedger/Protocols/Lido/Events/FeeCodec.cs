using System.Collections.Immutable;
using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>A report's fees in their canonical form in the journal.</summary>
internal static class FeeCodec
{
    public static void Write(EventWriter writer, ReportFees fees)
    {
        writer.Amount(fees.Rewards);
        writer.Number(fees.TotalFee);
        writer.Amount(fees.FeeEther);
        writer.Shares(fees.Minted);
        writer.Amount(fees.MintedValue);
        writer.Count(fees.Modules.Length);
        foreach (ModuleFeeShares module in fees.Modules)
        {
            writer.UInt64(module.Module);
            writer.Account(module.Account);
            writer.Number(module.Fee);
            writer.Shares(module.Shares);
            writer.Amount(module.Value);
        }

        writer.Shares(fees.TreasuryShares);
        writer.Amount(fees.TreasuryValue);
    }

    public static ReportFees Read(EventReader reader) => new(
        reader.ReadAmount(),
        reader.ReadNumber(),
        reader.ReadAmount(),
        reader.ReadShares(),
        reader.ReadAmount(),
        ReadModules(reader),
        reader.ReadShares(),
        reader.ReadAmount());

    private static ImmutableArray<ModuleFeeShares> ReadModules(EventReader reader) =>
        [.. reader.ReadArray(static r => new ModuleFeeShares(
            r.ReadUInt64(), r.ReadAccount(), r.ReadNumber(), r.ReadShares(), r.ReadAmount()))];
}
