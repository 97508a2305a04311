namespace StakingLedger.Simulator.Model;

/// <content>What the oracles say.</content>
internal abstract partial record ModelCommand
{
    public sealed record ReportEpoch(ulong Epoch, ulong ReferenceTime, Sequence<ReportLine> Lines) : ModelCommand
    {
        public BigInteger PoolExecutionRewards { get; init; }

        public BigInteger PoolIncentives { get; init; }

        public Sequence<ulong> Exited { get; init; } = [];
    }

    /// <summary>Confirms a report by its digest; the digest stands for the content, and here the content stands for itself.</summary>
    public sealed record ConfirmReport(ReportEpoch Report) : ModelCommand;
}
