using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// What a host with a hundred million holders would need: arithmetic over sizes of types, the largest measured pool, and figures of the
/// gate. What was not measured is left out.
/// </summary>
internal sealed class HundredMillion
{
    private const long Holders = 100_000_000;
    private const long Events = 1_000_000_000;

    private readonly CurveReport _curves;
    private readonly GateReport? _gate;
    private readonly StringBuilder _page = new("| what | each | altogether |\n|---|---:|---:|\n");

    private HundredMillion(CurveReport curves, GateReport? gate) => (_curves, _gate) = (curves, gate);

    private static int SnapshotBytes => AccountId.ByteLength + Unsafe.SizeOf<UInt128>();

    public static string Write(CurveReport curves, GateReport? gate)
    {
        HundredMillion text = new(curves, gate);
        text.WriteSizes();
        text.WriteTimes();
        return text._page.ToString();
    }

    private void WriteSizes()
    {
        int slot = Unsafe.SizeOf<AccountSlot>();
        double slots = slot * (double)AccountIndex.SlotsFor(Holders);
        Bytes("ids of accounts", AccountId.ByteLength, "account", Holders);
        Row("index of accounts", $"{slot} B per slot, at most three quarters full", Gigabytes(slots));
        Bytes("cells of shares", Unsafe.SizeOf<UInt128>(), "account", Holders);
        Bytes("a snapshot: ids and cells", SnapshotBytes, "account", Holders);
        Bytes("journal of a billion events", Unsafe.SizeOf<JournalRow>(), "event", Events);
        if (Largest(CurveRun.Memory, CurveRun.IndexSeries) is { } index)
        {
            Row("time travel over a billion transfers", $"{Figures.Text(index)} B per posting, two each", Gigabytes(2 * Events * index));
        }
    }

    private void WriteTimes()
    {
        double? handles = Largest(CurveRun.Events, CurveRun.HandlesSeries);
        Time("all balances at one rate", Largest(CurveRun.Balances, CurveRun.BalancesSeries), "holder", Holders);
        Time("a billion transfers by handle", handles, "transfer", Events);
        Time("a billion transfers by address", Largest(CurveRun.Events, CurveRun.AddressesSeries), "transfer", Events);
        Time("replay of a billion transfers", handles / Gate(11, "share of"), "event", Events);

        // The curve copies 16 bytes per holder; a snapshot holds more of them.
        double? copied = Largest(CurveRun.Balances, CurveRun.CopySeries) * SnapshotBytes / 16;
        Time("writing a snapshot", copied * Gate(14, "written"), "account", Holders);
        Time("loading it, the index apart", copied * Gate(14, "loaded"), "account", Holders);
        Time("building the index of accounts anew", 1_000 / Gate(14, "addresses per second"), "account", Holders);
    }

    private double? Largest(string curve, string series) => _curves.Curves
        .Where(c => string.Equals(c.Name, curve, StringComparison.Ordinal))
        .SelectMany(static c => c.Series)
        .FirstOrDefault(s => string.Equals(s.Name, series, StringComparison.Ordinal))?.Points[^1].Median;

    private double? Gate(int row, string words) => _gate?.Figures
        .FirstOrDefault(figure => figure.Row == row && figure.Figure.Contains(words, StringComparison.Ordinal))?.Median;

    private void Bytes(string what, int each, string unit, long count) =>
        Row(what, $"{each} B per {unit}", Gigabytes((double)each * count));

    private void Time(string what, double? nanoseconds, string unit, long count)
    {
        if (nanoseconds is { } each)
        {
            string seconds = (each * count / 1e9).ToString("#,0.0", CultureInfo.InvariantCulture);
            Row(what, $"{Figures.Text(each)} ns per {unit}", $"{seconds} s on one core");
        }
    }

    private static string Gigabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:#,0.0} GB");

    private void Row(string what, string each, string altogether) =>
        _page.Append(CultureInfo.InvariantCulture, $"| {what} | {each} | {altogether} |\n");
}
