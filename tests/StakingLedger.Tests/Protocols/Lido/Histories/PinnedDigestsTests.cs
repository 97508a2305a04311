using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Tests.Protocols.Lido.Histories;

/// <summary>
/// The digests of two recorded histories, pinned: the same on every machine, with and without hardware intrinsics, under every culture.
/// </summary>
[Trait("Category", "IntrinsicsOff")]
[Trait("Category", "Culture")]
public sealed class PinnedDigestsTests
{
    public static TheoryData<string, string, string> Pinned => new()
    {
        { "small-s1.jsonl", "state", "journal" },
        { "v2-small-s1.jsonl", "state", "journal" },
    };

    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "fa-IR"];

    [Theory]
    [MemberData(nameof(Pinned))]
    public void The_digests_of_a_history_are_these(string file, string state, string journal)
    {
        PoolLedger ledger = LidoHistory.Of(file).Live.Ledger;

        Assert.Equal(state, ledger.StateDigest().ToString());
        Assert.Equal(journal, ledger.JournalDigest(includeOpenTail: true).ToString());
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_of_the_thread_does_not_matter(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture, predefinedOnly: true);
            LidoHistory history = LidoHistory.Of("small-s1.jsonl");
            LidoPool pool = history.Open();
            foreach (LidoStep step in history.Steps)
            {
                _ = pool.Execute(step.Command, step.Context);
            }

            Assert.Equal(history.Live.Ledger.StateDigest(), pool.Ledger.StateDigest());
            Assert.Equal(
                history.Live.Ledger.JournalDigest(includeOpenTail: true), pool.Ledger.JournalDigest(includeOpenTail: true));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
