namespace StakingLedger.Benchmarks;

/// <summary>Row 16, its first half: all balances on two threads of the host against a copy on two threads.</summary>
internal sealed class BulkBalancesOnTwoThreadsRow : GateRow
{
    private const int Holders = 10_000_000;

    public override int Number => 16;

    public override string Subject => "All balances on two threads";

    public override IReadOnlyList<Claim> Measure()
    {
        const string name = "10M holders, times a copy on two threads";
        if (SpareCores.Missing(2) is { } reason)
        {
            return [Claim.AtMost(name, 1.15, 1.05, []) with { Notice = reason }];
        }

        BulkBalancesBenchmarks subject = new() { Holders = Size.Of(Holders) };
        subject.Setup();
        Work copy = new("copy", Holders, () =>
        {
            Parallel.Invoke(() => subject.CopyPart(0, 2), () => subject.CopyPart(1, 2));
            return null;
        });
        Work convert = new("convert", Holders, () =>
        {
            int first = 0, second = 0;
            Parallel.Invoke(() => first = subject.ConvertPart(0, 2), () => second = subject.ConvertPart(1, 2));
            return (ulong)(first + second);
        });
        RoundTimes times = Rounds.OnWall(21, copy, convert);
        subject.Compare();
        return [Claim.AtMost(name, 1.15, 1.05, times.Ratio(convert, copy))];
    }
}
