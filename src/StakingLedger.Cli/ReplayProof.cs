using System.Globalization;
using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>What a replay of any history can prove of itself, and how long it took.</summary>
/// <param name="Breaches">The invariants that do not hold.</param>
/// <param name="Invariants">How many invariants there are.</param>
/// <param name="JournalDigest">The digest of the journal, its open tail included.</param>
/// <param name="StateDigest">The digest of the state.</param>
/// <param name="Count">The operations or commands replayed.</param>
/// <param name="Elapsed">The time taken, reading included; zero when it was not measured.</param>
internal sealed record ReplayProof(
    IReadOnlyList<InvariantBreach> Breaches,
    int Invariants,
    Digest JournalDigest,
    Digest StateDigest,
    long Count,
    TimeSpan Elapsed)
{
    private long Pace => Elapsed <= TimeSpan.Zero ? Count : (long)(Count / Elapsed.TotalSeconds);

    /// <summary>Checks the invariants and takes the digests.</summary>
    public static ReplayProof Of(PoolLedger ledger, IEnumerable<OperationCount> counts, TimeSpan elapsed) => new(
        ledger.CheckInvariants(),
        ledger.Invariants.Count,
        ledger.JournalDigest(includeOpenTail: true),
        ledger.StateDigest(),
        counts.Sum(static c => c.Accepted + c.Rejected),
        elapsed);

    /// <summary>Prints it, with what the format says of the dust, if anything.</summary>
    public void Print(Sheet sheet, string? dust, string counted, string? snapshot)
    {
        List<(string, string)> lines = dust is null ? [] : [("rounding dust", dust)];
        lines.AddRange(
        [
            ("invariants", Breaches.Count == 0
                ? $"all {Invariants} hold"
                : string.Join("; ", Breaches.Select(static b => $"{b.Invariant} is broken: {b.Message}"))),
            ("journal digest", JournalDigest.ToString()),
            ("state digest", StateDigest.ToString()),
            ("pace", string.Create(
                CultureInfo.InvariantCulture,
                $"{Count:N0} {counted} in {Elapsed.TotalSeconds:F2} s, reading included: {Pace:N0} per second")),
        ]);
        if (snapshot is not null)
        {
            lines.Add(("snapshot", snapshot));
        }

        sheet.Pairs("Proof", lines);
    }

    /// <summary>Writes it for programs.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("invariants", Invariants);
        json.WriteStartArray("breaches");
        foreach (InvariantBreach breach in Breaches)
        {
            json.WriteStringValue($"{breach.Invariant}: {breach.Message}");
        }

        json.WriteEndArray();
        json.WriteString("journalDigest", JournalDigest.ToString());
        json.WriteString("stateDigest", StateDigest.ToString());
        if (Elapsed > TimeSpan.Zero)
        {
            json.WriteNumber("milliseconds", (long)Elapsed.TotalMilliseconds);
        }
    }
}
