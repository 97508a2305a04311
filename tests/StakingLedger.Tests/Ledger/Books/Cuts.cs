using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Tests.Books;

/// <summary>Cuts of a history: what the events between two of them posted ties with what the ledger had at both.</summary>
internal static class Cuts
{
    /// <summary>Demands that every cut of so many events ties, in assets and in the shares of each token.</summary>
    public static void DemandTies(PoolLedger ledger, Func<IProtocol> protocol, int every)
    {
        BookReader reader = BookReader.Of(ledger, protocol);
        BookTotals whole = new();
        while (reader.Number < ledger.LastEvent)
        {
            PricingPair before = reader.After;
            TokenTotals shares = TokenTotals.Of(reader);
            EventNumber until = EventNumber.From(Math.Min(reader.Number.Value + (ulong)every, ledger.LastEvent.Value));
            BookTotals cut = BookTotals.Of(reader, until);
            foreach (Posting line in cut.Lines)
            {
                whole.Add(line);
            }

            BookEquation equation = BookEquation.Of(before, cut, reader.After);
            Assert.Equal(SignedAmount.Zero, equation.Difference);
            Assert.Equal(ledger.Timeline.PairAt(reader.Number), reader.After);
            shares.DemandChange(reader, cut);

            // However long the history, a walk keeps the last steps alone.
            Assert.True(reader.State.Timeline.Count < 1_100);
        }

        Assert.Equal(ledger.Timeline.Current.Assets.Value, (-whole.SumOf(BookSection.Holders, BookCommodity.Assets)).Magnitude);
        for (int token = 0; token < ledger.Tokens.Count; token++)
        {
            TokenId id = new((byte)token);
            Assert.Equal(
                SignedAmount.Of(ledger.Shares(id).Total), whole.SumOf(BookAccountKind.HeldShares, BookCommodity.SharesOf(id)));
        }
    }
}
