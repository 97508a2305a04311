namespace StakingLedger.Benchmarks;

/// <summary>Row 9: deposits and transfers in turn, one command at a time, journal included.</summary>
internal sealed class ExecuteRow : GateRow
{
    private const int Count = 7;

    public override int Number => 9;

    public override string Subject => "deposits and transfers one at a time, 1M holders, with journal";

    public override IReadOnlyList<Claim> Measure()
    {
        ExecuteBenchmarks subject = new();
        subject.SetupByHandle();
        subject.SetupByAccount();
        subject.SetupNaive();
        Work naive = new("naive", ExecuteBenchmarks.Commands, () => (ulong)subject.Naive());
        Work byAccount = Ours("by account", () => (ulong)subject.ByAccount());
        Work byHandle = Ours("by handle", () => (ulong)subject.ByHandle());
        Work waitsByAccount = Ours("waiting by account", () => TransferRows.Ran(subject.WaitsByAccount));
        Work waitsByHandle = Ours("waiting by handle", () => TransferRows.Ran(subject.WaitsByHandle));
        RoundTimes times = Rounds.OnThread(Count, naive, byAccount, byHandle, waitsByAccount, waitsByHandle);
        subject.DemandEqual();
        string detail = TransferRows.Detail(times, naive, byHandle, byAccount, waitsByHandle, waitsByAccount);
        return
        [
            Claim.AtLeast("by handle, faster than naive", 20, 40, times.Ratio(naive, byHandle)) with
            {
                Detail = detail,
                Limits = times.Ratio(naive, waitsByHandle),
            },
            Claim.AtLeast("by account, faster than naive", 10, 15, times.Ratio(naive, byAccount)) with
            {
                Limits = times.Ratio(naive, waitsByAccount),
            },
        ];
    }

    /// <summary>
    /// What the naive side left behind is collected before our side begins: else the collector would come when it must, and whoever runs
    /// then would pay.
    /// </summary>
    private static Work Ours(string name, Func<ulong?> run) =>
        new(name, ExecuteBenchmarks.Commands, run) { Prepare = static () => GC.Collect(1) };
}
