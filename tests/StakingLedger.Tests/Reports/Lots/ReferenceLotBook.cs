using System.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>
/// Lots as slow and plain as can be: all lots that ever were, sorted anew for each disposal, with unbounded integers.
/// </summary>
internal sealed class ReferenceLotBook(LotMethod method, IncomeLotCost incomeCost)
{
    private readonly List<ReferenceLot> _lots = [];

    public BigInteger CostIn { get; private set; }

    public BigInteger CostOut { get; private set; }

    public IEnumerable<ReferenceLot> Open(int form) =>
        _lots.Where(l => l.Form == form && l.Left > 0).OrderBy(static l => l.Since).ThenBy(static l => l.Id);

    public IReadOnlyList<ReferenceMatch> Apply(LotChange change)
    {
        BigInteger quantity = (BigInteger)change.Quantity;
        switch (change.Kind)
        {
            case LotChangeKind.Acquired or LotChangeKind.TransferredIn or LotChangeKind.Income:
                bool free = change.Kind == LotChangeKind.Income && incomeCost == IncomeLotCost.Nothing;
                BigInteger cost = free ? 0 : (BigInteger)change.Value!.Value;
                CostIn += cost;
                Add(change, change.Form.Index, change.Since, change.Origin, quantity, cost, null);
                return [];
            case LotChangeKind.Rewrapped:
                return Rewrap(change);
            default:
                IReadOnlyList<ReferenceMatch> matches = Take(change);
                CostOut += matches.Aggregate(BigInteger.Zero, static (sum, m) => sum + m.Cost);
                return matches;
        }
    }

    private void Add(
        LotChange change, int form, Timestamp since, LotChangeKind kind, BigInteger quantity, BigInteger cost, LotId? source)
    {
        uint place = 1 + (uint)_lots.Count(l => l.Id.Event == change.Event);
        _lots.Add(new ReferenceLot
        {
            Id = new LotId(change.Event, place),
            Form = form,
            Since = since,
            Kind = kind,
            Quantity = quantity,
            Cost = cost,
            Source = source,
        });
    }

    private List<ReferenceMatch> Take(LotChange change)
    {
        List<ReferenceMatch> matches = [];
        BigInteger whole = (BigInteger)change.Quantity;
        BigInteger done = 0;
        foreach (ReferenceLot lot in InOrder(change))
        {
            BigInteger units = BigInteger.Min(whole - done, lot.Left);
            if (units.IsZero)
            {
                break;
            }

            BigInteger cost = lot.CostOfFirst(lot.Gone + units) - lot.CostOfFirst(lot.Gone);
            BigInteger? proceeds = change.Value is { } value
                ? ((BigInteger)value * (done + units) / whole) - ((BigInteger)value * done / whole)
                : null;
            matches.Add(new ReferenceMatch(lot.Id, units, cost, proceeds));
            lot.Gone += units;
            done += units;
        }

        Assert.Equal(whole, done);
        return matches;
    }

    private List<ReferenceLot> InOrder(LotChange change)
    {
        IEnumerable<ReferenceLot> open = Open(change.Form.Index);
        return method switch
        {
            _ when change.Lots.Count != 0 => [.. change.Lots.Select(id => open.Single(l => l.Id == id))],
            LotMethod.Lifo => [.. open.Reverse()],
            LotMethod.Hifo => [.. open.Order(Comparer<ReferenceLot>.Create(static (a, b) =>
                (b.Cost * a.Quantity).CompareTo(a.Cost * b.Quantity)))],
            _ => [.. open],
        };
    }

    private List<ReferenceMatch> Rewrap(LotChange change)
    {
        List<ReferenceMatch> matches = Take(change);
        BigInteger done = 0;
        BigInteger cost = 0;
        foreach (ReferenceMatch match in matches)
        {
            BigInteger before = (BigInteger)change.ToQuantity * done / (BigInteger)change.Quantity;
            done += match.Quantity;
            cost += match.Cost;
            BigInteger units = ((BigInteger)change.ToQuantity * done / (BigInteger)change.Quantity) - before;
            if (units > 0)
            {
                ReferenceLot old = _lots.Single(l => l.Id == match.Lot);
                Add(change, change.ToForm.Index, old.Since, old.Kind, units, cost, old.Id);
                cost = 0;
            }
        }

        return matches;
    }
}
