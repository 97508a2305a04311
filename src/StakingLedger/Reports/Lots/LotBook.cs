using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The lots of one owner: what was acquired when, at which cost, and which of it a disposal takes. It is fed the changes of a position
/// in order and answers each with what it did. Quantities and costs are whole numbers, and nothing is lost between them: the open lots
/// add up to the position, and to the costs that came in less those that went out.
/// </summary>
/// <remarks>
/// A lot of quantity Q and cost C of which q is left costs ⌈C·q/Q⌉; what was taken of it cost the rest, ⌊C·(Q−q)/Q⌋, however it was cut.
/// The proceeds P of a disposal of Q are split likewise: the lots up to a quantity k of it brought ⌊P·k/Q⌋ together.
/// </remarks>
public sealed class LotBook
{
    private readonly List<LotShelf> _shelves = [];
    private EventNumber _event;
    private Timestamp _time;
    private uint _placesOfEvent;

    /// <summary>Opens an empty book.</summary>
    /// <param name="method">Which lots a disposal takes first.</param>
    /// <param name="incomeCost">What a lot of income costs.</param>
    public LotBook(LotMethod method, IncomeLotCost incomeCost)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((byte)method, (byte)LotMethod.Specific, nameof(method));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((byte)incomeCost, (byte)IncomeLotCost.Nothing, nameof(incomeCost));
        (Method, IncomeCost) = (method, incomeCost);
    }

    /// <summary>Gets which lots a disposal takes first.</summary>
    public LotMethod Method { get; }

    /// <summary>Gets what a lot of income costs.</summary>
    public IncomeLotCost IncomeCost { get; }

    /// <summary>Gets the sum of the costs that came in.</summary>
    public UInt256 CostIn { get; private set; }

    /// <summary>Gets the sum of the costs that were taken by disposals, losses and transfers.</summary>
    public UInt256 CostOut { get; private set; }

    /// <summary>The position in a form: the sum of the quantities of its open lots.</summary>
    /// <param name="form">The form.</param>
    public UInt256 QuantityOf(TokenId form) => form.Index < _shelves.Count ? _shelves[form.Index].Quantity : UInt256.Zero;

    /// <summary>The open lots of a form, those held longest first.</summary>
    /// <param name="form">The form.</param>
    public IReadOnlyList<Lot> OpenLots(TokenId form) => form.Index < _shelves.Count ? _shelves[form.Index].List() : [];

    /// <summary>Applies a change, as a whole or not at all.</summary>
    /// <param name="change">The change; not of an earlier event or time than the one before it.</param>
    /// <exception cref="ArgumentNullException">There is no change.</exception>
    /// <exception cref="LotRefusedException">
    /// The change does not fit: it takes more than there is, names lots that are not open, goes back in time, lacks a market value, or
    /// brings a sum to 2^256.
    /// </exception>
    public LotOutcome Apply(LotChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Demand(change);
        return change.Kind switch
        {
            LotChangeKind.Acquired or LotChangeKind.TransferredIn => Open(change, change.Value ?? UInt256.Zero, UInt256.Zero),
            LotChangeKind.Income => Earn(change),
            LotChangeKind.Rewrapped => Rewrap(change),
            _ => Close(change),
        };
    }

    private static UInt256 Portion(in UInt256 whole, in UInt256 quantity, in UInt256 of) =>
        FullMath.MulDiv(whole, quantity, of, Rounding.Down);

    private void Demand(LotChange change)
    {
        Require(change, !change.Quantity.IsZero, "nothing", "at least one unit");
        Require(change, change.Event >= _event, $"event {change.Event} after event {_event}", "events in order");
        Require(change, change.Time >= _time, $"{change.Time} after {_time}", "a time that is not before that of the change before");
        Require(change, change.Since <= change.Time, $"held since {change.Since}", "a time that is not after that of the change");
        Require(
            change,
            change.Lots.Count == 0 || Method == LotMethod.Specific,
            $"lots named in a book by {Method}",
            "named lots in a book by specific identification only");
        Require(
            change,
            change.Lots.Count != 0 || Method != LotMethod.Specific
                || change.Kind is not (LotChangeKind.Disposed or LotChangeKind.Rewrapped or LotChangeKind.TransferredOut),
            "no lots named",
            "the lots that it takes, since the book identifies them one by one");
    }

    private static void Require(LotChange change, bool holds, string found, string expected)
    {
        if (!holds)
        {
            throw new LotRefusedException(change, found, expected);
        }
    }

    private LotOutcome Earn(LotChange change)
    {
        if (IncomeCost == IncomeLotCost.Nothing)
        {
            return Open(change, UInt256.Zero, UInt256.Zero);
        }

        UInt256 value = change.Value
            ?? throw new LotRefusedException(change, "no market value", "one, since a lot of income costs what it was worth");
        return Open(change, value, value);
    }

    private LotOutcome Open(LotChange change, in UInt256 cost, in UInt256 income)
    {
        LotShelf shelf = ShelfOf(change.Form);
        RequireRoom(change, shelf.Quantity, change.Quantity, "quantities");
        RequireRoom(change, CostIn, cost, "costs");
        Advance(change);
        CostIn += cost;
        OpenLot lot = new(NextId(), change.Form, change.Since, change.Origin, change.Quantity, cost, source: null);
        shelf.Put(lot);
        return new LotOutcome(change, [lot.ToLot()], [], income);
    }

    private static void RequireRoom(LotChange change, in UInt256 sum, in UInt256 more, string what) =>
        Require(
            change,
            UInt256.TryAdd(sum, more, out _),
            string.Create(CultureInfo.InvariantCulture, $"{more} more of {what} on {sum}"),
            "a sum below 2^256");

    private LotOutcome Close(LotChange change)
    {
        LotShelf shelf = ShelfOf(change.Form);
        List<LotTake> takes = shelf.Plan(change);
        Advance(change);
        UInt256[] costs = shelf.Take(takes);
        LotMatch[] matches = new LotMatch[takes.Count];
        UInt256 taken = UInt256.Zero;
        UInt256 proceeds = UInt256.Zero;
        UInt256 income = UInt256.Zero;
        for (int i = 0; i < matches.Length; i++)
        {
            taken += takes[i].Quantity;
            UInt256? part = null;
            if (change.Value is { } value)
            {
                UInt256 upTo = Portion(value, taken, change.Quantity);
                part = upTo - proceeds;
                proceeds = upTo;
            }

            matches[i] = Match(change, takes[i], costs[i], part);
            income += IsDeferred(takes[i].Lot) ? UInt256.SaturatingSubtract(part ?? UInt256.Zero, costs[i]) : UInt256.Zero;
            CostOut += costs[i];
        }

        return new LotOutcome(change, [], matches, income);
    }

    /// <summary>
    /// Each lot goes over with its cost and its time. The new quantity is split by the old ones: the lots up to a quantity k of Q become
    /// ⌊Q'·k/Q⌋ together. What becomes less than one unit hands its cost on to the lot after it; the last one is never nothing.
    /// </summary>
    private LotOutcome Rewrap(LotChange change)
    {
        Require(change, change.ToForm != change.Form, "the same form", "another form");
        Require(change, !change.ToQuantity.IsZero, "nothing in the new form", "at least one unit of it, or a loss");
        LotShelf from = ShelfOf(change.Form);
        LotShelf to = ShelfOf(change.ToForm);
        RequireRoom(change, to.Quantity, change.ToQuantity, "quantities");
        List<LotTake> takes = from.Plan(change);
        Advance(change);
        UInt256[] costs = from.Take(takes);
        LotMatch[] matches = new LotMatch[takes.Count];
        List<Lot> opened = [];
        UInt256 taken = UInt256.Zero;
        UInt256 given = UInt256.Zero;
        UInt256 carried = UInt256.Zero;
        for (int i = 0; i < matches.Length; i++)
        {
            matches[i] = Match(change, takes[i], costs[i], null);
            taken += takes[i].Quantity;
            carried += costs[i];
            UInt256 upTo = Portion(change.ToQuantity, taken, change.Quantity);
            if (upTo != given)
            {
                OpenLot old = takes[i].Lot;
                OpenLot lot = new(NextId(), change.ToForm, old.Since, old.Kind, upTo - given, carried, old.Id);
                to.Put(lot);
                opened.Add(lot.ToLot());
                (given, carried) = (upTo, UInt256.Zero);
            }
        }

        return new LotOutcome(change, opened, matches, UInt256.Zero);
    }

    private static LotMatch Match(LotChange change, in LotTake take, in UInt256 cost, UInt256? proceeds) =>
        new(take.Lot.Id, take.Lot.Kind, take.Quantity, cost, proceeds, take.Lot.Since, change.Time);

    private bool IsDeferred(OpenLot lot) => IncomeCost == IncomeLotCost.Nothing && lot.Kind == LotChangeKind.Income;

    private void Advance(LotChange change)
    {
        _placesOfEvent = change.Event == _event ? _placesOfEvent : 0;
        (_event, _time) = (change.Event, change.Time);
    }

    private LotId NextId() => new(_event, ++_placesOfEvent);

    private LotShelf ShelfOf(TokenId form)
    {
        while (_shelves.Count <= form.Index)
        {
            _shelves.Add(new LotShelf(Method));
        }

        return _shelves[form.Index];
    }
}
