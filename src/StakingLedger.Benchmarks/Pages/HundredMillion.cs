using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>What a host with a hundred million holders would need: arithmetic over sizes of types and the largest measured pool.</summary>
internal static class HundredMillion
{
    private const long Holders = 100_000_000;
    private const long Events = 1_000_000_000;
    private const int SlotBytes = sizeof(ulong);

    public static string Write(CurveReport report)
    {
        long slots = SlotBytes * (long)System.Numerics.BitOperations.RoundUpToPowerOf2(2UL * (ulong)Holders);
        StringBuilder page = new("| what | each | altogether |\n|---|---:|---:|\n");
        Bytes(page, "ids of accounts", AccountId.ByteLength, "account", Holders);
        Row(page, "index of accounts", $"{SlotBytes} B per slot, at most half full", Gigabytes(slots));
        Bytes(page, "cells of shares", Unsafe.SizeOf<UInt128>(), "account", Holders);
        Bytes(page, "journal of a billion events", Unsafe.SizeOf<JournalRow>(), "event", Events);
        if (Largest(report, CurveRun.Memory, CurveRun.IndexSeries) is { } index)
        {
            Row(page, "time travel over a billion transfers", $"{Figures.Text(index)} B per posting, two each", Gigabytes(2 * Events * index));
        }

        Time(page, report, CurveRun.Balances, CurveRun.BalancesSeries, "all balances at one rate", "holder", Holders);
        Time(page, report, CurveRun.Events, CurveRun.HandlesSeries, "a billion transfers by handle", "transfer", Events);
        Time(page, report, CurveRun.Events, CurveRun.AddressesSeries, "a billion transfers by address", "transfer", Events);
        return page.ToString();
    }

    private static double? Largest(CurveReport report, string curve, string series) => report.Curves
        .Where(c => string.Equals(c.Name, curve, StringComparison.Ordinal))
        .SelectMany(static c => c.Series)
        .FirstOrDefault(s => string.Equals(s.Name, series, StringComparison.Ordinal))?.Points[^1].Median;

    private static void Bytes(StringBuilder page, string what, int each, string unit, long count) =>
        Row(page, what, $"{each} B per {unit}", Gigabytes((double)each * count));

    private static void Time(StringBuilder page, CurveReport report, string curve, string series, string what, string unit, long count)
    {
        if (Largest(report, curve, series) is { } nanoseconds)
        {
            string seconds = (nanoseconds * count / 1e9).ToString("#,0.0", CultureInfo.InvariantCulture);
            Row(page, what, $"{Figures.Text(nanoseconds)} ns per {unit}", $"{seconds} s on one core");
        }
    }

    private static string Gigabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:#,0.0} GB");

    private static void Row(StringBuilder page, string what, string each, string altogether) =>
        page.Append(CultureInfo.InvariantCulture, $"| {what} | {each} | {altogether} |\n");
}
