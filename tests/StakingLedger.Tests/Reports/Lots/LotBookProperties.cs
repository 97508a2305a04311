using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Tests.Properties;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>What holds for every life of a position, by every method, on both bases.</summary>
public sealed class LotBookProperties
{
    private static readonly LotMethod[] Methods = Enum.GetValues<LotMethod>();
    private static readonly IncomeLotCost[] Bases = Enum.GetValues<IncomeLotCost>();

    [Property(MaxTest = 1_000, Arbitrary = [typeof(LotScript)])]
    public void A_book_says_what_the_slow_model_says(LotScript script) => ForEach(script, static (book, model, change) =>
    {
        LotOutcome outcome = book.Apply(change);
        IReadOnlyList<ReferenceMatch> expected = model.Apply(change);
        Assert.Equal(expected.Select(static m => m.Lot), outcome.Matches.Select(static m => m.Lot));
        Assert.Equal(expected.Select(static m => m.Quantity), outcome.Matches.Select(static m => (BigInteger)m.Quantity));
        Assert.Equal(expected.Select(static m => m.Cost), outcome.Matches.Select(static m => (BigInteger)m.Cost));
        Assert.Equal(
            expected.Select(static m => m.Proceeds),
            outcome.Matches.Select(static m => m.Proceeds is { } p ? (BigInteger)p : (BigInteger?)null));
        for (int form = 0; form < 2; form++)
        {
            Assert.Equal(
                model.Open(form).Select(static l => (l.Id, l.Since, l.Kind, l.Left, l.OpenCost, l.Source)),
                book.OpenLots(new TokenId((byte)form))
                    .Select(static l => (l.Id, l.Since, l.Kind, (BigInteger)l.Quantity, (BigInteger)l.Cost, l.Source)));
        }
    });

    [Property(MaxTest = 1_000, Arbitrary = [typeof(LotScript)])]
    public void Open_lots_add_up_to_the_position_and_costs_to_in_less_out(LotScript script)
    {
        BigInteger[] position = new BigInteger[2];
        ForEach(
            script,
            (book, _, change) =>
            {
                book.Apply(change);
                BigInteger quantity = (BigInteger)change.Quantity;
                position[change.Form.Index] += IsIn(change) ? quantity : -quantity;
                position[change.ToForm.Index] += (BigInteger)change.ToQuantity;
                BigInteger cost = 0;
                for (int form = 0; form < 2; form++)
                {
                    IReadOnlyList<Lot> lots = book.OpenLots(new TokenId((byte)form));
                    Assert.Equal(position[form], lots.Aggregate(BigInteger.Zero, static (sum, l) => sum + (BigInteger)l.Quantity));
                    Assert.Equal(position[form], (BigInteger)book.QuantityOf(new TokenId((byte)form)));
                    cost += lots.Aggregate(BigInteger.Zero, static (sum, l) => sum + (BigInteger)l.Cost);
                    Assert.All(lots, static l => Assert.False(l.Quantity.IsZero));
                }

                Assert.Equal((BigInteger)book.CostIn - (BigInteger)book.CostOut, cost);
            },
            () => Array.Clear(position));
    }

    [Property(MaxTest = 1_000, Arbitrary = [typeof(LotScript)])]
    public void The_parts_of_a_disposal_add_up_to_it(LotScript script) => ForEach(script, static (book, _, change) =>
    {
        LotOutcome outcome = book.Apply(change);
        if (IsIn(change))
        {
            Assert.Empty(outcome.Matches);
            Assert.Single(outcome.Opened);
            return;
        }

        Assert.Equal(change.Quantity, Sum(outcome.Matches.Select(static m => m.Quantity)));
        Assert.Equal(outcome.Cost, Sum(outcome.Matches.Select(static m => m.Cost)));
        if (change.Kind is LotChangeKind.Disposed or LotChangeKind.Lost)
        {
            Assert.Equal(change.Value, Sum(outcome.Matches.Select(static m => m.Proceeds!.Value)));
            Assert.Equal(SignedAmount.Change(outcome.Cost, change.Value!.Value), outcome.Gain);
            return;
        }

        // Wrapping and going to another book are no disposals.
        Assert.Equal(SignedAmount.Zero, outcome.Gain);
        Assert.Equal(UInt256.Zero, outcome.Income);
        Assert.Equal(change.ToQuantity, Sum(outcome.Opened.Select(static l => l.Quantity)));
        if (change.Kind == LotChangeKind.Rewrapped)
        {
            Assert.Equal(outcome.Cost, Sum(outcome.Opened.Select(static l => l.Cost)));
            Assert.All(outcome.Opened, l => Assert.Contains(outcome.Matches, m => m.Lot == l.Source && m.Since == l.Since));
        }
    });

    /// <summary>Cutting a disposal in two changes neither which lots go nor what they cost, except where lots are named.</summary>
    [Property(MaxTest = 1_000, Arbitrary = [typeof(LotScript)])]
    public void A_disposal_in_two_parts_leaves_the_same_lots(LotScript script)
    {
        foreach (LotMethod method in Methods.Where(static m => m != LotMethod.Specific))
        {
            LotBook whole = new(method, IncomeLotCost.MarketValue);
            LotBook cut = new(method, IncomeLotCost.MarketValue);
            LotLife life = new(whole);
            foreach (LotChange change in script.Steps.Select(life.Next).OfType<LotChange>())
            {
                whole.Apply(change);
                if (change.Kind == LotChangeKind.Disposed && change.Quantity > UInt256.One)
                {
                    UInt256 first = UInt256.One + (change.Value!.Value % (change.Quantity - UInt256.One));
                    cut.Apply(LotChange.Disposed(change.Event, change.Time, change.Form, first, UInt256.Zero));
                    cut.Apply(LotChange.Disposed(change.Event, change.Time, change.Form, change.Quantity - first, UInt256.Zero));
                }
                else
                {
                    cut.Apply(change);
                }

                Assert.Equal(whole.OpenLots(change.Form), cut.OpenLots(change.Form));
                Assert.Equal(whole.CostOut, cut.CostOut);
            }
        }
    }

    /// <summary>Of everything disposed of in the end, income and capital gain add up to the proceeds less what was paid.</summary>
    [Property(MaxTest = 1_000, Arbitrary = [typeof(LotScript)])]
    public void Both_bases_come_to_the_same_total_in_the_end(LotScript script)
    {
        foreach (LotMethod method in new[] { LotMethod.Fifo, LotMethod.Lifo })
        {
            SignedAmount[] totals = [.. Bases.Select(basis => Total(script, method, basis))];
            Assert.Equal(totals[0], totals[1]);
        }
    }

    private static SignedAmount Total(LotScript script, LotMethod method, IncomeLotCost basis)
    {
        LotBook book = new(method, basis);
        LotLife life = new(book);
        (SignedAmount income, SignedAmount gain) = (SignedAmount.Zero, SignedAmount.Zero);
        EventNumber last = EventNumber.First;
        Timestamp time = default;
        foreach (LotChange change in script.Steps.Select(life.Next).OfType<LotChange>())
        {
            if (change.Kind != LotChangeKind.TransferredOut)
            {
                Take(book.Apply(change));
                (last, time) = (change.Event, change.Time);
            }
        }

        for (byte form = 0; form < 2; form++)
        {
            if (!book.QuantityOf(new TokenId(form)).IsZero)
            {
                Take(book.Apply(LotChange.Disposed(last, time, new TokenId(form), book.QuantityOf(new TokenId(form)), 1_000_003UL)));
            }
        }

        return income + gain;

        // On the control basis income is a part of the gain; on the accrual basis it stands beside it.
        void Take(LotOutcome outcome)
        {
            income += basis == IncomeLotCost.MarketValue ? SignedAmount.Of(outcome.Income) : SignedAmount.Zero;
            gain += outcome.Gain;
        }
    }

    private static bool IsIn(LotChange change) =>
        change.Kind is LotChangeKind.Acquired or LotChangeKind.Income or LotChangeKind.TransferredIn;

    private static UInt256 Sum(IEnumerable<UInt256> numbers) => numbers.Aggregate(UInt256.Zero, static (sum, n) => sum + n);

    private static void ForEach(LotScript script, Action<LotBook, ReferenceLotBook, LotChange> check, Action? reset = null)
    {
        foreach (LotMethod method in Methods)
        {
            foreach (IncomeLotCost basis in Bases)
            {
                reset?.Invoke();
                LotBook book = new(method, basis);
                ReferenceLotBook model = new(method, basis);
                LotLife life = new(book);
                foreach (LotStep step in script.Steps)
                {
                    if (life.Next(step) is { } change)
                    {
                        check(book, model, change);
                    }
                }
            }
        }
    }
}
