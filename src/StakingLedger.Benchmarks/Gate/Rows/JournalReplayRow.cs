using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>
/// Row 11, first half: replay of a binary journal file in memory, against the same transfers executed in bulk. The file begins after a
/// snapshot and names that one's accounts, which the replay compares with its own: that is part of the time.
/// </summary>
internal sealed class JournalReplayRow : GateRow
{
    private const int Holders = 1_000_000;
    private const int Transfers = 2_000_000;

    public override int Number => 11;

    public override string Subject => "replay of a binary journal, 1M holders";

    public override IReadOnlyList<Claim> Measure()
    {
        var recorded = RecordedTransfers.Make(Size.Of(Holders), Size.Of(Transfers));
        StakingPool? pool = null;
        Work Of(string name, Action<StakingPool> work) => new(name, recorded.Commands.Length, () =>
        {
            work(pool!);
            return null;
        })
        {
            Prepare = () => pool = Resumed(recorded, pool),
        };
        Work bulk = Of("transfers in bulk", recorded.Execute);
        Work replay = Of("replay of the file", p => _ = p.Ledger.AppendFile(recorded.File));
        Work fold = Of("replay of the journal", p => p.Ledger.AppendFrom(recorded.Journal));
        RoundTimes times = Rounds.OnThread(7, bulk, replay, fold);
        recorded.Demand(pool!);
        return
        [
            Claim.AtLeast("pace as a share of bulk transfers", 0.8, 1.5, times.Ratio(bulk, replay)) with
            {
                Detail = $"ns per event: transfers in bulk {Nanoseconds(times, bulk)}, replay of the file {Nanoseconds(times, replay)}, "
                    + $"of the journal itself {Nanoseconds(times, fold)}",
            },
        ];
    }

    /// <summary>A pool before the transfers; the one that was used last is checked and let go first.</summary>
    private static StakingPool Resumed(RecordedTransfers recorded, StakingPool? used)
    {
        if (used is not null)
        {
            recorded.Demand(used);
        }

        return recorded.Resume();
    }

    private static string Nanoseconds(RoundTimes times, Work work) => GatePrinter.Number(times.Median(work));
}
