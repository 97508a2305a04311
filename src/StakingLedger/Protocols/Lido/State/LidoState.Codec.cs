using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>The canonical bytes of the state.</content>
internal sealed partial class LidoState
{
    public void Write(StateWriter writer)
    {
        writer.Flag(IsInitialised);
        if (!IsInitialised)
        {
            return;
        }

        TermsCodec.Write(writer, Terms);
        writer.Number(BufferedEther.Value);
        writer.Number(TruncatedEther.Value);
        writer.UInt64(DepositedValidators);
        writer.UInt64(ClValidators);
        writer.Number(ClBalance.Value);
        writer.Number(ExternalShares.Value);
        writer.UInt32((uint)MaxExternalRatio.Value);
        writer.UInt64(StakeLimit.PreviousBlock.Value);
        writer.Number(StakeLimit.PreviousLimit.Value);
        writer.UInt32(StakeLimit.GrowthBlocks);
        writer.Number(StakeLimit.MaxLimit.Value);
        writer.Number(TotalElRewardsCollected.Value);
        writer.Flag(IsStopped);
        writer.Number(BadDebtToInternalize.Value);
        writer.Number(QueueSharesAdvanced.Value);
        StEthAllowances.Write(writer);
        WstEthAllowances.Write(writer);
        Queue.Write(writer);
        Burner.Write(writer);
        Ether.Write(writer);
        Takings.Write(writer);
        writer.Count(Modules.Count);
        foreach (StakingModule module in Modules)
        {
            TermsCodec.Write(writer, module);
        }

        writer.Count(ClDecreases.Count);
        foreach (ClDecrease decrease in ClDecreases)
        {
            writer.UInt64(decrease.At.Seconds);
            writer.UInt64(decrease.ExitedValidators);
            writer.Number(decrease.Decrease.Value);
        }
    }

    public void Read(StateReader reader)
    {
        IsInitialised = reader.ReadFlag();
        if (!IsInitialised)
        {
            return;
        }

        Terms = TermsCodec.ReadTerms(reader);
        BufferedEther = Amount.FromWei(reader.ReadNumber());
        TruncatedEther = Amount.FromWei(reader.ReadNumber());
        DepositedValidators = reader.ReadUInt64();
        ClValidators = reader.ReadUInt64();
        ClBalance = Amount.FromWei(reader.ReadNumber());
        ExternalShares = Shares.Of(reader.ReadNumber());
        MaxExternalRatio = BasisPoints.FromValue((int)reader.ReadUInt32());
        StakeLimit = new StakeLimit(
            BlockNumber.From(reader.ReadUInt64()),
            Amount.FromWei(reader.ReadNumber()),
            reader.ReadUInt32(),
            Amount.FromWei(reader.ReadNumber()));
        TotalElRewardsCollected = Amount.FromWei(reader.ReadNumber());
        IsStopped = reader.ReadFlag();
        BadDebtToInternalize = Shares.Of(reader.ReadNumber());
        QueueSharesAdvanced = Shares.Of(reader.ReadNumber());
        StEthAllowances.Read(reader);
        WstEthAllowances.Read(reader);
        Queue.Read(reader);
        Burner.Read(reader);
        Ether.Read(reader);
        Takings.Read(reader);
        Modules.Clear();
        int modules = reader.ReadCount();
        for (int i = 0; i < modules; i++)
        {
            Modules.Add(TermsCodec.ReadModule(reader));
        }

        ClDecreases.Clear();
        int decreases = reader.ReadCount();
        for (int i = 0; i < decreases; i++)
        {
            ClDecreases.Add(new ClDecrease(
                Timestamp.FromSeconds(reader.ReadUInt64()),
                reader.ReadUInt64(),
                Amount.FromWei(reader.ReadNumber())));
        }
    }
}
