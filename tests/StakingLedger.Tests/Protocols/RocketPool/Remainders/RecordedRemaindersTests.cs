using System.Numerics;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>quotient·divisor + remainder = numerator, over the recorded histories, where the events hold the numbers.</summary>
public sealed class RecordedRemaindersTests
{
    private int _deposits;
    private int _burns;
    private int _splits;

    public static TheoryData<string, int, int, int> Files => new()
    {
        { RocketPoolTraceFiles.Small, 5, 0, 0 },
        { RocketPoolTraceFiles.Medium, 100, 50, 20 },
        { RocketPoolTraceFiles.Extra, 20, 10, 5 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Quotient_times_divisor_and_remainder_are_the_numerator(string file, int deposits, int burns, int splits)
    {
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(file);
        RocketPoolTraceHeader header = Assert.IsType<RocketPoolTraceHeader>(reader.Read());
        RocketPoolNetwork pool = RocketPoolNetwork.Open();
        _ = pool.Ledger.Execute(header.Opening, header.Context).OrThrow();
        while (reader.Read() is { } row)
        {
            if (row is RocketPoolTraceOperation { Command: { } command } operation)
            {
                RocketPoolTotals totals = pool.Now.Totals();
                BigInteger fee = RemainderScene.Number(pool.Now.ValueOf(RocketPoolSetting.DepositFee));
                if (pool.Ledger.Execute(command, operation.Context).TryGetValue(out IEvent? happened))
                {
                    Check((RocketPoolEvent)happened, totals, fee, pool);
                }
            }
        }

        Assert.Null(reader.Error);
        Assert.True(_deposits >= deposits, $"{_deposits} deposits");
        Assert.True(_burns >= burns, $"{_burns} burns");
        Assert.True(_splits >= splits, $"{_splits} splits");
    }

    private static BigInteger Back(RocketPoolEvent happened, RocketPoolDivision division, BigInteger quotient)
    {
        RocketPoolRemainder left = Assert.Single(happened.Remainders.ToArray(), r => r.Division == division);
        return (quotient * RemainderScene.Number(left.Divisor)) + RemainderScene.Number(left.Remainder);
    }

    private static BigInteger NumberOf(RocketPoolEvent happened, RocketPoolLogKind kind, int number) =>
        RemainderScene.Number(Assert.Single(happened.Logs.ToArray(), l => l.Kind == kind).Numbers[number]);

    private void Check(RocketPoolEvent happened, RocketPoolTotals totals, BigInteger fee, RocketPoolNetwork pool)
    {
        bool isReported = !totals.Report.RethSupply.IsZero;
        switch (happened.Command)
        {
            case DepositEther deposit:
                CheckMint(happened, RocketPoolDivision.DepositFee, RocketPoolDivision.Mint, deposit.Value, totals, fee);
                break;
            case WithdrawCredit credit:
                CheckMint(happened, RocketPoolDivision.CreditFee, RocketPoolDivision.CreditMint, credit.Amount, totals, fee);
                break;
            case BurnReth burn when isReported:
                _burns++;
                Assert.Equal(
                    RemainderScene.Number(burn.RethAmount) * RemainderScene.Number(totals.Report.TotalEther),
                    Back(happened, RocketPoolDivision.Burn, NumberOf(happened, RocketPoolLogKind.TokensBurned, 1)));
                break;
            case DistributeMegapool:
                CheckSplit(happened, pool);
                break;
        }
    }

    private void CheckMint(
        RocketPoolEvent happened,
        RocketPoolDivision ofFee,
        RocketPoolDivision ofMint,
        Amount value,
        RocketPoolTotals totals,
        BigInteger fee)
    {
        _deposits++;
        BigInteger ether = NumberOf(happened, RocketPoolLogKind.TokensMinted, 1);
        BigInteger gross = RemainderScene.Number(value);
        Assert.Equal(gross * fee, Back(happened, ofFee, gross - ether));
        if (!totals.Report.RethSupply.IsZero)
        {
            BigInteger tokens = NumberOf(happened, RocketPoolLogKind.TokensMinted, 0);
            Assert.Equal(ether * RemainderScene.Number(totals.Report.RethSupply), Back(happened, ofMint, tokens));
        }
    }

    /// <summary>Where no share changed since the last distribution, the three parts lead back to one borrowed part.</summary>
    private void CheckSplit(RocketPoolEvent happened, RocketPoolNetwork pool)
    {
        RocketPoolRemainder[] left = happened.Remainders.ToArray();
        bool isSplit = Array.Exists(left, static r => r.Division == RocketPoolDivision.MegapoolOwnPart);
        bool isAveraged = Array.Exists(left, static r => r.Division is RocketPoolDivision.NodeShareAverage
            or RocketPoolDivision.VoterShareAverage or RocketPoolDivision.ProtocolShareAverage);
        if (!isSplit || isAveraged)
        {
            return;
        }

        BigInteger node = RemainderScene.Number(pool.Now.LastShare(ShareSeries.Node, default));
        BigInteger voter = RemainderScene.Number(pool.Now.LastShare(ShareSeries.Voter, default));
        BigInteger protocol = RemainderScene.Number(pool.Now.LastShare(ShareSeries.Protocol, default));
        BigInteger voters = Back(
            happened, RocketPoolDivision.MegapoolVoterPart, NumberOf(happened, RocketPoolLogKind.RewardsDistributed, 1));
        BigInteger users = Back(
            happened, RocketPoolDivision.MegapoolRethPart, NumberOf(happened, RocketPoolLogKind.RewardsDistributed, 2));
        BigInteger protocols = Back(
            happened, RocketPoolDivision.MegapoolProtocolPart, NumberOf(happened, RocketPoolLogKind.RewardsDistributed, 3));
        BigInteger share = RemainderScene.One - node - voter - protocol;
        Assert.Equal(BigInteger.Zero, users % share);
        BigInteger borrowed = users / share;
        Assert.Equal(voter * borrowed, voters);
        Assert.Equal(protocol * borrowed, protocols);
        _splits++;
    }
}
