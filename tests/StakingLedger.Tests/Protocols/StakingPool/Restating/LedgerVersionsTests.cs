using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using static StakingLedger.Tests.Protocols.HousePool.Actors;
using static StakingLedger.Tests.Protocols.HousePool.Numbers;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Two times: when something was true, and since when the books have it so.</summary>
public sealed class LedgerVersionsTests
{
    private static readonly Timestamp Restated = Timestamp.FromSeconds(9_000);

    [Fact]
    public void What_was_believed_at_one_time_about_another_is_the_version_of_then()
    {
        LedgerVersions versions = Applied(out _);
        Timestamp early = Timestamp.FromSeconds(1_500);
        Assert.Equal(Wei(2_000), versions.BalanceAsBelieved(Alice, early, Timestamp.FromSeconds(8_999)));
        Assert.Equal(Wei(1_000), versions.BalanceAsBelieved(Alice, early, Restated));
        Assert.Equal(Wei(1_000), versions.BalanceAsBelieved(Alice, early, Timestamp.FromSeconds(99_000)));

        // What had not happened yet was not known: at 1,500 nobody believed anything about 2,500.
        Assert.Equal(Wei(2_000), versions.BalanceAsBelieved(Alice, Timestamp.FromSeconds(2_500), early));
        Assert.Equal(Amount.Zero, versions.BalanceAsBelieved(Alice, Timestamp.FromSeconds(2_500), Timestamp.FromSeconds(2_500)));
        Assert.Equal(Sh(1_000), versions.SharesAsBelieved(default, Alice, Timestamp.FromSeconds(2_500), Restated));
        Assert.Equal(Amount.Zero, versions.BalanceAsBelieved(Alice, Timestamp.FromSeconds(1), Restated));
    }

    [Fact]
    public void A_row_has_the_time_of_its_event_and_the_time_since_when_the_books_have_it()
    {
        LedgerVersions versions = Applied(out _);
        Timestamp at = Timestamp.FromSeconds(1_000);
        Assert.Equal(new RestatementRow(1, EventNumber.From(3), at, at), versions.RowOf(1, EventNumber.From(3)));
        Assert.Equal(new RestatementRow(2, EventNumber.From(2), at, at), versions.RowOf(2, EventNumber.From(2)));
        Assert.Equal(new RestatementRow(2, EventNumber.From(3), at, Restated), versions.RowOf(2, EventNumber.From(3)));

        Context later = Context.By(Depositor).At(Timestamp.FromSeconds(9_500));
        _ = versions.Current.Execute(new Deposit(Bob, Wei(5)), later).OrThrow();
        Assert.Equal(
            new RestatementRow(2, EventNumber.From(4), later.Time, later.Time), versions.RowOf(2, EventNumber.From(4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => versions.RowOf(3, EventNumber.From(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => versions.RowOf(1, EventNumber.From(8)));
    }

    [Fact]
    public void A_plan_of_a_history_that_went_on_is_not_applied()
    {
        TestPool pool = HouseRestatementTests.Duplicated();
        LedgerVersions versions = new(pool.Pool.Ledger);
        RestatementPlan plan = HouseRestatementTests.Plan(pool, new Correction.Drop(EventNumber.From(3)));
        pool.Deposit(Bob, 1);
        Assert.Throws<ArgumentException>(() => versions.Apply(plan, All, Context.By(Governor).At(Restated)));
        Assert.Throws<InvalidOperationException>(() => plan.Deltas);
        Assert.Throws<ArgumentException>(() => new LedgerVersions(plan.Restated).Apply(plan, All, Context.By(Governor).At(Restated)));
    }

    [Fact]
    public void A_restatement_can_be_restated()
    {
        LedgerVersions versions = Applied(out _);
        RestatementPlan again = versions.Current.PlanRestatement(
            [new Correction.Replace(EventNumber.From(3), new Deposit(Bob, Wei(4_000)))], static () => new StakingPoolProtocol()).OrThrow();
        Timestamp at = Timestamp.FromSeconds(10_000);
        RestatementEntry entry = versions.Apply(again, [], Context.By(Governor).At(at), "Bob paid less").OrThrow();
        Assert.Equal((3, "Bob paid less"), (entry.Version, entry.Reason));
        Timestamp about = Timestamp.FromSeconds(1_000);
        Assert.Equal(Wei(5_000), versions.BalanceAsBelieved(Bob, about, Restated));
        Assert.Equal(Wei(4_000), versions.BalanceAsBelieved(Bob, about, at));
        Assert.Equal(3, versions.Log.VersionOn(at));
        Assert.Throws<ArgumentOutOfRangeException>(() => versions[4]);
    }

    [Fact]
    public void A_log_is_read_as_it_was_written_and_its_versions_are_checked_against_it()
    {
        LedgerVersions versions = Applied(out RestatementEntry entry);
        byte[] bytes = FileOf(versions.Log);
        RestatementLog read = RestatementLog.ReadFile(new MemoryStream(bytes));
        Assert.Equal(versions.Log.Digest, read.Digest);
        Assert.Equal(entry, Assert.Single(read.Entries));
        Assert.Equal(bytes, FileOf(read));

        LedgerVersions opened = LedgerVersions.Open(read, [versions[1], versions[2]], static () => new StakingPoolProtocol());
        Assert.Equal(Wei(1_000), opened.BalanceAsBelieved(Alice, Timestamp.FromSeconds(1_500), Restated));
        Assert.Throws<LedgerCorruptException>(
            () => LedgerVersions.Open(read, [versions[2], versions[1]], static () => new StakingPoolProtocol()));
        Assert.Throws<ArgumentException>(() => LedgerVersions.Open(read, [versions[1]], static () => new StakingPoolProtocol()));

        // The newest version may have gone on since.
        _ = versions.Current.Execute(new Deposit(Bob, Wei(5)), Context.By(Depositor).At(Restated)).OrThrow();
        Assert.Equal(2, LedgerVersions.Open(read, [versions[1], versions[2]], static () => new StakingPoolProtocol()).Count);
    }

    [Fact]
    public void An_appended_entry_gives_the_file_of_the_whole_log()
    {
        LedgerVersions versions = Applied(out _);
        MemoryStream file = new();
        new RestatementLog(versions.Log.Protocol, versions.Log.Genesis).WriteFile(file);
        versions.Log.AppendTo(file);
        Assert.Equal(FileOf(versions.Log), file.ToArray());
        Assert.Throws<InvalidOperationException>(
            () => new RestatementLog("staking-pool", versions.Log.Genesis).AppendTo(file));
    }

    [Fact]
    public void A_log_with_any_byte_changed_or_missing_is_refused()
    {
        byte[] bytes = FileOf(Applied(out _).Log);
        int firstEntry = FileOf(new RestatementLog("staking-pool", Digest.Zero)).Length;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] changed = [.. bytes];
            changed[i] ^= 0x10;
            Assert.Throws<LedgerCorruptException>(() => RestatementLog.ReadFile(new MemoryStream(changed)));
            if (i != firstEntry)
            {
                Assert.Throws<LedgerCorruptException>(() => RestatementLog.ReadFile(new MemoryStream(bytes[..i])));
            }
        }

        Assert.Empty(RestatementLog.ReadFile(new MemoryStream(bytes[..firstEntry])).Entries);
    }

    [Fact]
    public void An_entry_that_does_not_follow_the_last_one_is_refused()
    {
        LedgerVersions versions = Applied(out RestatementEntry entry);
        RestatementLog log = versions.Log;
        Timestamp later = Timestamp.FromSeconds(9_001);
        RestatementEntry next = entry with { Version = 3, LastBefore = entry.LastAfter, Postings = [], RecordedTime = later };
        Assert.Throws<ArgumentException>(() => log.Append(entry));
        Assert.Throws<ArgumentException>(() => log.Append(next with { RecordedTime = Restated }));
        Assert.Throws<ArgumentException>(() => log.Append(next with { LastBefore = EventNumber.From(2) }));
        Posting one = new(new BookAccount(BookAccountKind.Buffer), BookCommodity.Assets, SignedAmount.Of(1));
        Assert.Throws<ArgumentException>(() => log.Append(next with { Postings = [one] }));
        log.Append(next);
        Assert.Equal(3, log.Version);
    }

    private static ConflictChoice[] All => HouseRestatementTests.Choices(
        (5, ConflictResolution.Drop), (6, ConflictResolution.Drop), (7, ConflictResolution.BookAsReceivable));

    private static LedgerVersions Applied(out RestatementEntry entry)
    {
        TestPool pool = HouseRestatementTests.Duplicated();
        LedgerVersions versions = new(pool.Pool.Ledger);
        RestatementPlan plan = HouseRestatementTests.Plan(pool, new Correction.Drop(EventNumber.From(3)));
        entry = versions.Apply(plan, All, Context.By(Governor).At(Restated), "recorded twice").OrThrow();
        return versions;
    }

    private static byte[] FileOf(RestatementLog log)
    {
        MemoryStream stream = new();
        log.WriteFile(stream);
        return stream.ToArray();
    }
}
