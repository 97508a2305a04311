using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Reports;
using StakingLedger.Tests.Protocols.Lido;
using StakingLedger.Tests.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Every token of a ledger is explained: those that the pool prices with their worth, the others in units.</summary>
public sealed class TokenExplanationTests
{
    [Theory]
    [InlineData("small-s1.jsonl")]
    [InlineData("v2-small-s1.jsonl")]
    public void Both_forms_of_lidos_shares_are_explained_with_their_worth(string file)
    {
        PoolLedger ledger = LidoRestatementTests.Recorded(file);
        Assert.True(Explained(ledger, static () => new LidoProtocol(), new TokenId(1), isPriced: true) > 0);
        Assert.True(Explained(ledger, static () => new LidoProtocol(), default, isPriced: true) > 0);
    }

    [Fact]
    public void Ether_and_rpl_are_explained_in_units()
    {
        PoolLedger ledger = RocketPoolRestatementTests.Recorded("medium-seed1.jsonl.gz");
        for (byte token = 0; token < 3; token++)
        {
            Assert.True(Explained(ledger, static () => new RocketPoolProtocol(), new TokenId(token), isPriced: token == 0) > 0);
        }

        AccountId somebody = ledger.Accounts.AsSpan()[0];
        Assert.Throws<ArgumentOutOfRangeException>(() => BalanceExplanation.Of(
            ledger, static () => new RocketPoolProtocol(), new TokenId(3), somebody, EventNumber.Genesis, ledger.LastEvent));
        Assert.Throws<ArgumentOutOfRangeException>(() => BalanceExplanation.Of(
            ledger, static () => new RocketPoolProtocol(), default, somebody, EventNumber.Genesis, ledger.LastEvent.Next()));
    }

    private static int Explained(PoolLedger ledger, Func<IProtocol> protocol, TokenId token, bool isPriced)
    {
        int holders = 0;
        EventNumber half = EventNumber.From(ledger.LastEvent.Value / 2);
        foreach (AccountId account in ledger.Accounts.AsSpan().ToArray().Take(25))
        {
            BalanceExplanation first = BalanceExplanation.Of(ledger, protocol, token, account, EventNumber.Genesis, half);
            BalanceExplanation second = BalanceExplanation.Of(ledger, protocol, token, account, half, ledger.LastEvent);
            Assert.Equal((token, isPriced), (second.Token, second.IsPriced));
            Assert.Equal((first.ClosingShares, first.Closing), (second.OpeningShares, second.Opening));
            Shares held = ledger.SharesAt(token, account, ledger.LastEvent);
            Assert.Equal(held, second.ClosingShares);
            Assert.Equal(isPriced ? ledger.Timeline.Current.BalanceOf(held) : Amount.Zero, second.Closing);
            SignedAmount sum = first.Groups.Concat(second.Groups).Aggregate(SignedAmount.Zero, static (total, g) => total + g.Shares);
            Assert.Equal(SignedAmount.Of(held.Value), sum);
            Assert.All(first.Groups, g => Assert.True(isPriced || g.Assets.IsZero));
            holders += held.IsZero ? 0 : 1;
        }

        return holders;
    }
}
