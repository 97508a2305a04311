using System.IO.Compression;
using System.Numerics;
using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Proofs.Formats;
using StakingLedger.Reports;
using StakingLedger.Tests.Ledger;
using StakingLedger.Tests.Proofs.Formats;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Published numbers that do not tie: one cause is known to the wei, the other is not known, and is not made up.</summary>
public sealed class RealReconciliationTests
{
    [DataTheory("rocketpool-rewards")]
    [InlineData(50, 43)]
    [InlineData(51, 45)]
    public void The_split_of_a_smoothing_pool_exceeds_it_by_voter_share_dust(int interval, ulong dust)
    {
        string path = $"rocketpool-rewards/rp-rewards-mainnet-{interval}.noproof.json.gz";
        RewardFile file = RewardDifferenceTests.Published(path);
        RewardSum sum = Assert.Single(file.Sums, static s => !s.IsEqual);
        using FileStream packed = File.OpenRead(TestEnvironment.DataPath(path));
        using GZipStream text = new(packed, CompressionMode.Decompress);
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement totals = document.RootElement.GetProperty("totalRewards");
        Amount share = Amount.Parse(totals.GetProperty("smoothingPoolVoterShareEth").GetString()!);

        // What the division gave the voters is the pool less everybody else's part; what they had waiting before is not in the pool.
        Amount others = Amount.FromWei(sum.Recomputed) - share;
        Amount parts = Amount.FromWei(sum.Published) - others;
        int voters = file.Entries.Count(static e => !e.Amounts[^1].IsZero);
        ReconciledRow row = Reconciliation.CompareSum(
            sum.Name,
            Amount.FromWei(sum.Published),
            Amount.FromWei(sum.Recomputed),
            [new StatedDivision(sum.Cause.Split(':')[0], share, parts, voters)]);
        Assert.Equal(ReconciliationVerdict.Explained, row.Verdict);
        CauseFinding finding = Assert.Single(row.Findings);
        Assert.Equal(DifferenceCause.Rounding, finding.Cause);
        Assert.StartsWith("voter-share dust", finding.Detail, StringComparison.Ordinal);
        Assert.Equal(-SignedAmount.Of(dust), row.Difference);
    }

    [DataFact("vectors.json")]
    public void A_published_rebase_whose_cause_is_not_known_stays_unexplained()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(TestEnvironment.DataPath("vectors.json")));
        JsonElement vector = document.RootElement.GetProperty("allium_holder_rebase");
        string TextOf(string name) => vector.GetProperty(name).GetString()!;
        BigInteger shares = BigInteger.Parse(TextOf("raw_shares_balance_as_printed"), null);
        AccountId holder = AccountId.Parse("0x02ed4a07431bcc26c5519ebf8473ee221f26da8b");
        PoolLedger ledger = PoolAtRates(
            holder, shares, BigInteger.Parse(TextOf("preRate1e18"), null), BigInteger.Parse(TextOf("postRate1e18"), null));
        Reconciliation reconciliation = new(ledger);
        EventNumber before = EventNumber.From(ledger.LastEvent.Value - 1);

        // Both balances are right as far as they were printed; the change between them, with nine decimals, is not.
        Assert.Equal(
            ReconciliationVerdict.EqualAtPrintedPrecision, Compare(TextOf("published_pre"), ObservedKind.Balance, before).Verdict);
        Assert.Equal(
            ReconciliationVerdict.EqualAtPrintedPrecision,
            Compare(TextOf("published_post"), ObservedKind.Balance, ledger.LastEvent).Verdict);
        ReconciledRow row = Compare(TextOf("published_rebase_amount"), ObservedKind.BalanceChange, ledger.LastEvent);
        Assert.Equal(ReconciliationVerdict.Unexplained, row.Verdict);
        Assert.Empty(row.Findings);
        Assert.Equal("1654727441628776", row.Expected.ToString()[..16]);
        Assert.Equal("-80628776", row.Difference!.Value.ToString()[..9]);
        Assert.True(reconciliation.Summary.HasUnexplained);

        ReconciledRow Compare(string text, ObservedKind kind, EventNumber at) => reconciliation.Compare(new ObservedRow
        {
            Account = holder,
            Kind = kind,
            Value = RecordedPool.Number(text, ObservedUnit.Ether),
            At = ObservedPoint.After(at),
        });
    }

    /// <summary>A pool whose rates, cut off at 18 decimals, are the published ones before and after its last event.</summary>
    private static PoolLedger PoolAtRates(AccountId holder, BigInteger shares, BigInteger pre, BigInteger post)
    {
        PoolLedger ledger = new(new ToyPool());
        BigInteger total = BigInteger.Pow(10, 25);
        Do(new ToyCommand.Deposit(holder, (UInt256)shares));
        Do(new ToyCommand.Deposit(AccountId.FromLabel("others"), (UInt256)(total - shares)));
        Do(new ToyCommand.Report((UInt256)(AssetsAt(pre) - total), UInt256.Zero, 0));
        Do(new ToyCommand.Report((UInt256)(AssetsAt(post) - AssetsAt(pre)), UInt256.Zero, 0));
        Assert.Equal((UInt256)AssetsAt(post), ledger.Timeline.Current.Assets.Value);
        return ledger;

        BigInteger AssetsAt(BigInteger rate) => rate * total / BigInteger.Pow(10, 18);

        void Do(ToyCommand command) => _ = ledger.Execute(command, Context.By(ToyPool.Desk)).OrThrow();
    }
}
