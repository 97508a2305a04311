namespace StakingLedger.Simulator.Model;

/// <summary>What a report says of one validator or operator.</summary>
internal sealed record ReportLine(SubjectKind Kind, ulong Subject)
{
    public BigInteger Deposited { get; init; }

    public BigInteger ConsensusRewards { get; init; }

    public BigInteger ExecutionRewards { get; init; }

    public BigInteger Incentives { get; init; }

    public BigInteger InactivityPenalties { get; init; }

    public BigInteger Slashings { get; init; }

    public BigInteger Swept { get; init; }

    /// <summary>The balance at the end, where the report states it.</summary>
    public BigInteger? Closing { get; init; }

    /// <summary>What the subject would have before anything leaves it.</summary>
    public BigInteger Before(BigInteger opening) => opening + Deposited + ConsensusRewards;

    public BigInteger Leaving => InactivityPenalties + Slashings + Swept;

    public IEnumerable<BigInteger> Amounts()
    {
        BigInteger[] amounts =
            [Deposited, ConsensusRewards, ExecutionRewards, Incentives, InactivityPenalties, Slashings, Swept, Closing ?? 0];
        return amounts;
    }
}
