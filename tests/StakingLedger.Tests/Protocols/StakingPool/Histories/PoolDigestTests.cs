using System.Globalization;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>
/// The digests of seeded runs, pinned: the same on every machine, with and without hardware intrinsics, under every culture.
/// </summary>
[Trait("Category", "IntrinsicsOff")]
[Trait("Category", "Culture")]
public sealed class PoolDigestTests
{
    public static TheoryData<int, string, string> Pinned => new()
    {
        { 1, "0x793b8117096c63e8197f04d2446f1e5dfafc0b39533a23ebd12ef045a01e5d1e", "0x0ea448ef98890ba79b57cc4d41338280d34cbfb07786a6389b7505e484026a1e" },
        { 2, "0xcf34388399f174d1a408cdb8a3b80e2046a47ec89948dd676ec7755d2a160ab9", "0xc584ac54ed883deae22f13514388712b5fd24ba1a30ef44fed106ee3248d993c" },
        { 3, "0x9a9b6c80a4177fa108246c438b52d6902f591799d514504c3f2db370fafede6b", "0x7683d9efe3a629f8c28ec77681a19a951c1b5d7c5bb04678fcc4a7f3de3033d1" },
    };

    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "fa-IR"];

    [Theory]
    [MemberData(nameof(Pinned))]
    public void The_digests_of_a_seeded_run_are_these(int seed, string state, string journal)
    {
        StakingPool pool = RandomPool.Run(seed, 400, withIds: true).Pool;
        (string State, string Journal) actual =
            (pool.Ledger.StateDigest().ToString(), pool.Ledger.JournalDigest(includeOpenTail: true).ToString());
        Assert.True((state, journal) == actual, $"seed {seed} has {actual.State} and {actual.Journal}");
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_of_the_thread_does_not_matter(string culture)
    {
        string expected = RandomPool.Run(seed: 9, commands: 200, withIds: true).Pool.Ledger.JournalDigest(includeOpenTail: true).ToString();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture, predefinedOnly: true);
            StakingPool pool = RandomPool.Run(seed: 9, commands: 200, withIds: true).Pool;
            Assert.Equal(expected, pool.Ledger.JournalDigest(includeOpenTail: true).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
