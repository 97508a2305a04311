using System.Text.Json;
using StakingLedger.Numerics;

namespace StakingLedger.Proofs.Formats;

/// <summary>A performance file of Rocket Pool: the score of every validator in the smoothing pool, and what it earned.</summary>
public sealed class PerformanceFile
{
    private const string Minipools = "minipoolPerformance";
    private const string Megapools = "megapoolPerformance";
    private const string Validators = "validatorPerformance";
    private const string VoterShare = "voterShare";
    private const string Bonus = "bonusEthEarned";

    private PerformanceFile(string name, string network, ulong interval)
    {
        Name = name;
        Network = network;
        Interval = interval;
    }

    /// <summary>How errors and reports name the file.</summary>
    public string Name { get; }

    /// <summary>The network.</summary>
    public string Network { get; }

    /// <summary>The interval.</summary>
    public ulong Interval { get; }

    /// <summary>The validators, minipools first, in the order of the file.</summary>
    public required IReadOnlyList<PerformanceRow> Rows { get; init; }

    /// <summary>The sum of all scores, with 18 decimals.</summary>
    public required UInt256 TotalScore { get; init; }

    /// <summary>How many attestations succeeded.</summary>
    public required ulong TotalAttestations { get; init; }

    /// <summary>Reads a file, plain or gzip.</summary>
    /// <param name="name">How errors and reports name it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="error">Why it cannot be used; null when it can.</param>
    /// <returns>The file, or null.</returns>
    public static PerformanceFile? Read(string name, ReadOnlyMemory<byte> bytes, out RewardFileError? error)
    {
        ArgumentNullException.ThrowIfNull(name);
        error = null;
        FileSource source = new(name);
        try
        {
            ReadOnlyMemory<byte> text = FileBytes.IsGzip(bytes.Span) ? FileBytes.Unpack(bytes, source) : bytes;
            using JsonDocument document = FileJson.Parse(text, source);
            return Read(new JsonPlace(source, document.RootElement, string.Empty).Object(), source);
        }
        catch (RewardFileException e)
        {
            error = e.Error;
        }
        catch (InvalidOperationException)
        {
            error = new RewardFileError(name, string.Empty, "text that is not valid Unicode", "valid Unicode text");
        }

        return null;
    }

    private static PerformanceFile Read(JsonPlace top, FileSource source)
    {
        List<PerformanceRow> rows = [];
        List<LeafValue> holders = [];
        foreach ((string name, JsonPlace minipool) in top.Field(Minipools).Object().Fields())
        {
            holders.Add(minipool.Address(name));
            rows.Add(ReadRow(name, minipool));
        }

        List<(string Name, JsonPlace Value)> megapools = top.Has(Megapools) ? top.Field(Megapools).Object().Fields() : [];
        foreach ((string name, JsonPlace megapool) in megapools)
        {
            megapool.Object().Only(Validators, VoterShare);
            holders.Add(megapool.Address(name));
            if (megapool.Has(VoterShare))
            {
                // Not every voter has one here, so there is no sum to compare: it has to be an amount, and that is all.
                _ = megapool.Field(VoterShare).Amount();
            }

            List<(string Name, JsonPlace Value)> validators =
                megapool.Has(Validators) ? megapool.Field(Validators).Object().Fields() : [];
            foreach ((string key, JsonPlace validator) in validators)
            {
                rows.Add(ReadRow($"{name} {key}", validator));
            }
        }

        DemandOnce(holders, source);
        UInt256 score = UInt256.Zero;
        ulong attestations = 0;
        foreach (PerformanceRow row in rows)
        {
            if (!UInt256.TryAdd(score, row.Score, out score) || row.Attestations > ulong.MaxValue - attestations)
            {
                source.Refuse(Minipools, "scores or attestations whose sum is too large", "a sum below 2^256, of attestations below 2^64");
            }

            attestations += row.Attestations;
        }

        return new PerformanceFile(source.Name, top.Field("network").Text(), top.Field("index").Count())
        {
            Rows = rows,
            TotalScore = score,
            TotalAttestations = attestations,
        };
    }

    // One address has two spellings; the same spelling twice is refused before.
    private static void DemandOnce(List<LeafValue> holders, FileSource source)
    {
        holders.Sort();
        for (int i = 1; i < holders.Count; i++)
        {
            if (holders[i] == holders[i - 1])
            {
                source.Refuse(holders[i].ToString(), "a minipool or megapool that occurs twice", "every one once");
            }
        }
    }

    private static PerformanceRow ReadRow(string name, JsonPlace row)
    {
        row.Object().Only(
            "pubkey", "successfulAttestations", "missedAttestations", "missingAttestationSlots", "attestationScore", "ethEarned",
            "consensusIncome", Bonus, "effectiveCommission");
        return new PerformanceRow(
            name,
            row.Field("successfulAttestations").Count(),
            row.Field("attestationScore").Amount(),
            row.Field("ethEarned").Amount(),
            row.Has(Bonus) ? row.Field(Bonus).Amount() : UInt256.Zero);
    }
}
