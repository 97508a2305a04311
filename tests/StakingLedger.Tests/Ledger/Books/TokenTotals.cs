using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Books;

/// <summary>The totals of the tokens at one place of a walk.</summary>
internal sealed class TokenTotals
{
    private readonly UInt256[] _totals;

    private TokenTotals(UInt256[] totals) => _totals = totals;

    public static TokenTotals Of(BookReader reader) =>
        new([.. Enumerable.Range(0, reader.Tokens.Count).Select(i => reader.State.Shares(new TokenId((byte)i)).Total)]);

    public void DemandChange(BookReader reader, BookTotals cut)
    {
        TokenTotals after = Of(reader);
        for (int i = 0; i < _totals.Length; i++)
        {
            Assert.Equal(
                SignedAmount.Change(_totals[i], after._totals[i]),
                cut.SumOf(BookAccountKind.HeldShares, BookCommodity.SharesOf(new TokenId((byte)i))));
        }
    }
}
