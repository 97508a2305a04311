using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Proofs.Formats;
using StakingLedger.Rules;

namespace StakingLedger.Tests.Proofs.Formats;

/// <summary>What every validator of the smoothing pool earned follows from its score.</summary>
public sealed class PerformanceFileTests
{
    private const string Small = """
        {"index": 3, "network": "testnet", "minipoolPerformance": {"0x003e84757dba10f9cd68dfc29589113ec718ad68": {
        "successfulAttestations": 2, "missedAttestations": 1, "attestationScore": "600000000000000000", "ethEarned": "199",
        "bonusEthEarned": "1"}}, "megapoolPerformance": {"0x0f3db18b8e7c152b50f96e0f4c0ee72188656a3b": {"voterShare": "5",
        "validatorPerformance": {"ab": {"successfulAttestations": 1, "missedAttestations": 0,
        "attestationScore": "500000000000000000", "missingAttestationSlots": [], "ethEarned": "166"}}}}}
        """;

    [Fact]
    public void Minipools_and_megapool_validators_are_rows_of_one_split()
    {
        PerformanceFile file = Read(Encoding.UTF8.GetBytes(Small));
        Assert.Equal((3UL, "testnet", 3UL), (file.Interval, file.Network, file.TotalAttestations));
        SmoothingPoolSplit split = SmoothingPoolSplit.Of(1_000U, file.TotalScore, file.TotalAttestations);
        Assert.Equal([199U, 166U], file.Rows.Select(r => (uint)split.EarnedBy(r.Score)));
        Assert.Equal([199U, 166U], file.Rows.Select(static r => (uint)r.Earned));
        Assert.Equal([1U, 0U], file.Rows.Select(static r => (uint)r.Bonus));
    }

    [Theory]
    [InlineData("\"ethEarned\": \"199\"", "\"ethEarned\": \"null\"", ".ethEarned", "\"null\"")]
    [InlineData("\"ethEarned\": \"199\"", "\"ethEarned\": 199", ".ethEarned", "199")]
    [InlineData("\"attestationScore\": \"6", "\"attestationScore\": \"-6", ".attestationScore", "-6")]
    [InlineData("\"successfulAttestations\": 2", "\"successfulAttestations\": 2.5", ".successfulAttestations", "2.5")]
    [InlineData("\"successfulAttestations\": 2,", "", ".successfulAttestations", "no such field")]
    [InlineData("\"voterShare\": \"5\"", "\"voterShare\": 5", ".voterShare", "5")]
    [InlineData("\"voterShare\"", "\"voterSharing\"", ".voterSharing", "a field that this format does not have")]
    [InlineData("\"minipoolPerformance\"", "\"minipools\"", "minipoolPerformance", "no such field")]
    [InlineData(
        "\"megapoolPerformance\": {", "\"megapoolPerformance\": {\"0x003E84757DBA10f9cD68dFC29589113Ec718aD68\": {},",
        "0x003E84757", "occurs twice")]
    [InlineData("0x003e84757d", "0x003E84757d", "0x003E84757d", "wrong checksum")]
    [InlineData("\"successfulAttestations\": 2", "\"successfulAttestations\": 18446744073709551615", "minipoolPerformance", "too large")]
    public void A_fault_is_told_with_its_place(string old, string changed, string place, string found)
    {
        Assert.Null(PerformanceFile.Read("sample", Encoding.UTF8.GetBytes(Small.With(old, changed)), out RewardFileError? error));
        Assert.Contains(place, error!.Value.Place, StringComparison.Ordinal);
        Assert.Contains(found, error.Value.Found, StringComparison.Ordinal);
    }

    [DataTheory("rocketpool-performance")]
    [InlineData("rp-minipool-performance-testnet-10", "rp-rewards-testnet-10", 270)]
    [InlineData("rp-performance-testnet-232", "rp-rewards-testnet-232", 2065)]
    public void Every_row_of_a_published_interval_is_recomputed(string performance, string rewards, int rows)
    {
        PerformanceFile file = Read(File.ReadAllBytes(TestEnvironment.DataPath($"rocketpool-performance/{performance}.json.gz")));
        RewardFile interval = RewardDifferenceTests.Published($"rocketpool-performance/{rewards}.json.gz");
        UInt256 pool = interval.Sums.Single(static s => s.Name is "totalSmoothingPoolEth").Published;
        SmoothingPoolSplit split = SmoothingPoolSplit.Of(pool, file.TotalScore, file.TotalAttestations);
        Assert.Equal(rows, file.Rows.Count);
        Assert.All(file.Rows, row => Assert.Equal(row.Earned, split.EarnedBy(row.Score)));
        UInt256 earned = file.Rows.Aggregate(UInt256.Zero, static (sum, row) => sum + row.Earned);
        Assert.True(split.NodeShare - earned < (UInt256)(uint)rows);

        // What the operators got beyond that are bonuses. Scaled down ones are floored per node, and the file's per minipool.
        UInt256 bonus = file.Rows.Aggregate(UInt256.Zero, static (sum, row) => sum + row.Bonus);
        UInt256 paid = interval.Totals[2] - earned;
        Assert.True(paid >= bonus && paid - bonus < (UInt256)(uint)rows);
    }

    private static PerformanceFile Read(byte[] bytes)
    {
        PerformanceFile? file = PerformanceFile.Read("sample", bytes, out RewardFileError? error);
        Assert.True(file is not null, error?.ToString());
        return file;
    }
}
