namespace StakingLedger.Benchmarks;

/// <summary>Row 12: a whole Lido history against the contracts' own pace in an EVM.</summary>
internal sealed class LidoHistoryRow : GateRow
{
    private const int Count = 25;

    /// <summary>Operations per second, the best figure of those who recorded the history.</summary>
    private const double ContractsPace = 190;

    public override int Number => 12;

    public override string Subject => "a whole Lido history (large-s1), parsed before";

    public override IReadOnlyList<Claim> Measure()
    {
        LidoReplayBenchmarks subject = new();
        subject.Setup();
        Claim claim = Claim.AtLeast("faster than the contracts in an EVM", 2_000, 10_000, []);
        if (!subject.IsReady)
        {
            return [claim with { Notice = LidoHistoryCommands.Notice }];
        }

        subject.Open();
        _ = subject.Checked(subject.Replay());
        ulong digest = subject.Digest();
        Work replay = new("replay", LidoReplayBenchmarks.Operations, () => subject.Checked(subject.Replay()))
        {
            Prepare = subject.Open,
        };
        RoundTimes times = Rounds.OnThread(Count, replay);
        subject.DemandExact(digest);
        double[] paces = times.PerSecond(replay);
        string pace = GatePrinter.Number(Sample.Median(paces));
        return
        [
            claim with
            {
                Values = [.. paces.Select(static p => p / ContractsPace)],
                Detail = $"{GatePrinter.Number(times.Median(replay))} ns an operation, {pace} in a second",
            },
        ];
    }
}
