namespace StakingLedger.Benchmarks;

/// <summary>Row 9: deposits and transfers in turn, one command at a time, journal included.</summary>
internal sealed class ExecuteRow : GateRow
{
    private const int Count = 9;

    public override int Number => 9;

    public override string Subject => "deposits and transfers one at a time, 1M holders, with journal";

    public override IReadOnlyList<Claim> Measure()
    {
        ExecuteBenchmarks subject = new();
        subject.SetupByHandle();
        subject.SetupByAccount();
        subject.SetupNaive();
        Work naive = new("naive", ExecuteBenchmarks.Commands, () => (ulong)subject.Naive());
        Work byAccount = new("by account", ExecuteBenchmarks.Commands, () => (ulong)subject.ByAccount());
        Work byHandle = new("by handle", ExecuteBenchmarks.Commands, () => (ulong)subject.ByHandle());
        WarmUp(naive, byAccount, byHandle);
        RoundTimes times = Rounds.OnThread(Count, naive, byAccount, byHandle);
        subject.DemandEqual();
        string detail = TransferRows.Detail(times, naive, byHandle, byAccount);
        return
        [
            Claim.AtLeast("by handle, faster than naive", 20, 40, times.Ratio(naive, byHandle)) with { Detail = detail },
            Claim.AtLeast("by account, faster than naive", 10, 15, times.Ratio(naive, byAccount)),
        ];
    }

    /// <summary>A busy machine takes its time to compile; the sides must stay together.</summary>
    private static void WarmUp(params Work[] works)
    {
        for (int wave = 0; wave < 3; wave++)
        {
            foreach (Work work in works)
            {
                _ = work.Run();
            }

            Thread.Sleep(100);
        }
    }
}
