using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Tests.Protocols.Lido.Histories;

/// <summary>
/// The digests of two recorded histories, pinned: the same on every machine, with and without hardware intrinsics, under every
/// culture.
/// </summary>
[Trait("Category", "IntrinsicsOff")]
[Trait("Category", "Culture")]
public sealed class PinnedDigestsTests
{
    private const string SmallState = "0xad920a80e0feb1485a4ae7f7540d6113edba1d8faa158bd5038ab901cb992d4f";
    private const string SmallJournal = "0x3e95a97791ea2f2e015798973883502e0e01e7101fa6785666b9ac5e4b559bac";
    private const string SmallV2State = "0x5bbe321931988fee02e242d210b27cda53c6851492ec8cfc87916451625a5b93";
    private const string SmallV2Journal = "0xb4635a0af90d537a8be8fed70dd0ff05c500da1c772fee8ee126ebd59357157e";

    public static TheoryData<string, string, string> Pinned => new()
    {
        { "small-s1.jsonl", SmallState, SmallJournal },
        { "v2-small-s1.jsonl", SmallV2State, SmallV2Journal },
    };

    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "fa-IR"];

    [Theory]
    [MemberData(nameof(Pinned))]
    public void The_digests_of_a_history_are_these(string file, string state, string journal)
    {
        PoolLedger ledger = LidoHistory.Of(file).Live.Ledger;

        (string State, string Journal) actual =
            (ledger.StateDigest().ToString(), ledger.JournalDigest(includeOpenTail: true).ToString());
        Assert.True((state, journal) == actual, $"{file} has the state digest {actual.State} and the journal digest {actual.Journal}");
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
