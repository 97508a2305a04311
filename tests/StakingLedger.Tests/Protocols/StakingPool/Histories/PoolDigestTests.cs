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
        {
            1,
            "0xb307aa98c8f227fecc04f49549465f3f1348aa99fceb914990c60c0084b3535e",
            "0xcc0177a4b1e117bc817b2324a99b527528519464854749de25d4c80e9e4be45e"
        },
        {
            2,
            "0xd71dc0360065cb7bf1e0ecda15cc15fdd71762f2bb150148541e601d7b2f31a8",
            "0xaafc8a580b55168ca6c81c81afcd33e95bb51143606d769bf4095bfb49ef98ac"
        },
        {
            3,
            "0x0a158be519436b59e1d257a2f88c1089834c6ee74ae57125b7628951bd1644b9",
            "0x9e5512565a400465c240c3b6d27be4b2a178ef4eed00b86354d5d9a6a3b29575"
        },
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
