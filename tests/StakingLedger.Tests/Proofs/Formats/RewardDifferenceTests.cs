using System.Numerics;
using StakingLedger.Numerics;
using StakingLedger.Proofs;
using StakingLedger.Proofs.Formats;
using StakingLedger.Units;

namespace StakingLedger.Tests.Proofs.Formats;

/// <summary>Two versions of one file: who gained, who lost, and that it adds up.</summary>
public sealed class RewardDifferenceTests
{
    [Fact]
    public void Every_change_is_listed_and_adds_up_to_the_change_of_the_total()
    {
        RewardDifference difference = Between(
            [(1, 1, 100), (2, 2, 200), (3, 3, 300), (4, 4, 400)],
            [(2, 2, 205), (3, 9, 300), (4, 4, 400), (5, 5, 50)]);
        Assert.Equal(1, difference.Unchanged);
        Assert.Equal(4, difference.Changes.Count);
        Assert.Equal([100, 200, 300, 0], difference.Changes.Select(static c => (int)(ulong)c.Before[0]));
        Assert.Equal([0, 205, 300, 50], difference.Changes.Select(static c => (int)(ulong)c.After[0]));
        Assert.Equal([true, false, false, false], difference.Changes.Select(static c => c.IsGone));
        Assert.Equal([false, false, false, true], difference.Changes.Select(static c => c.IsNew));
        Assert.StartsWith("beneficiary 0x", difference.Changes[2].Redirected, StringComparison.Ordinal);
        Assert.Equal((UInt256)55, difference.Gained[0]);
        Assert.Equal((UInt256)100, difference.Lost[0]);
        AddsUp(difference);
    }

    [Fact]
    public void A_file_does_not_differ_from_itself()
    {
        RewardDifference difference = Between([(1, 1, 5), (2, 1, 6)], [(2, 1, 6), (1, 1, 5)]);
        Assert.Empty(difference.Changes);
        Assert.Equal(2, difference.Unchanged);
        AddsUp(difference);
    }

    [Fact]
    public void Files_of_other_leaves_are_not_compared()
    {
        RewardFile threshold = RewardSamples.Read(RewardSamples.Text("threshold", 3, proofs: false));
        RewardFile standard = RewardSamples.Read(RewardSamples.Text("standard", 3, proofs: false));
        RewardFile ten = RewardSamples.Read(RewardSamples.Text("rocket-pool-10", 3, proofs: false));
        RewardFile eleven = RewardSamples.Read(RewardSamples.Text("rocket-pool-11", 3, proofs: false));
        Assert.Null(RewardDifference.Between(threshold, standard));
        Assert.Null(RewardDifference.Between(ten, eleven));
    }

    [DataTheory("threshold-cumulative")]
    [InlineData("2022-07-15", "2022-07-15.v1")]
    [InlineData("2023-09-01", "2023-09-01.v1")]
    [InlineData("2023-12-08", "2023-12-08.v1", "2023-12-08.v2")]
    [InlineData("2024-01-01", "2024-01-01.v1")]
    [InlineData("2024-02-01", "2024-02-01.v1")]
    [InlineData("2024-11-01", "2024-11-01.v1", "2024-11-01.v2")]
    [InlineData("2024-12-01", "2024-12-01.v1")]
    public void Restated_distributions_differ_by_what_holders_gained_and_lost(string current, params string[] superseded)
    {
        RewardFile last = Published($"threshold-cumulative/{current}.json.gz");
        foreach (string version in superseded)
        {
            RewardFile first = Published($"threshold-cumulative/superseded/{version}.json.gz");
            RewardDifference difference = RewardDifference.Between(first, last)!;
            Assert.NotEmpty(difference.Changes);
            AddsUp(difference);
        }
    }

    internal static RewardFile Published(string path) => RewardSamples.Read(File.ReadAllBytes(TestEnvironment.DataPath(path)));

    /// <summary>Gains less losses are the change of the total, counted by another arithmetic.</summary>
    private static void AddsUp(RewardDifference difference)
    {
        for (int i = 0; i < difference.TotalBefore.Count; i++)
        {
            BigInteger before = Sum(difference.Before, i);
            BigInteger after = Sum(difference.After, i);
            BigInteger changes = difference.Changes.Aggregate(
                BigInteger.Zero, (sum, c) => sum + (BigInteger)c.After[i] - (BigInteger)c.Before[i]);
            Assert.Equal(after - before, changes);
            Assert.Equal(after - before, (BigInteger)difference.Gained[i] - (BigInteger)difference.Lost[i]);
            Assert.Equal(before, (BigInteger)difference.TotalBefore[i]);
            Assert.Equal(after, (BigInteger)difference.TotalAfter[i]);
        }

        Assert.Equal(
            difference.Before.Entries.Count + difference.Changes.Count(static c => c.IsNew),
            difference.Unchanged + difference.Changes.Count);
    }

    private static BigInteger Sum(RewardFile file, int amount) =>
        file.Entries.Aggregate(BigInteger.Zero, (sum, e) => sum + (BigInteger)e.Amounts[amount]);

    private static RewardDifference Between((byte, byte, ulong)[] before, (byte, byte, ulong)[] after) =>
        RewardDifference.Between(FileOf(before), FileOf(after))!;

    private static RewardFile FileOf((byte Provider, byte Beneficiary, ulong Amount)[] rows)
    {
        RewardTable table = RewardTable.Of("threshold")!;
        foreach ((byte provider, byte beneficiary, ulong amount) in rows)
        {
            table.Add(Address(provider), Address(beneficiary), LeafValue.Number(amount));
        }

        return RewardSamples.Read(table.Write(new RewardTableOptions()));
    }

    private static LeafValue Address(byte last)
    {
        byte[] address = new byte[AccountId.AddressLength];
        address[^1] = last;
        return LeafValue.Address(AccountId.FromAddress(address));
    }
}
