using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// One change of a position, of which lots are kept. Quantities are whole numbers of the form's smallest unit; what the holder's line
/// counts for a rebasing token (worth), and tokens for a value-accruing one. Values are whole numbers of the price currency's smallest
/// unit.
/// </summary>
public sealed record LotChange
{
    private LotChange(LotChangeKind kind, EventNumber number, Timestamp time, TokenId form, in UInt256 quantity)
    {
        (Kind, Event, Time, Form, Quantity) = (kind, number, time, form, quantity);
        (Since, Origin) = (time, kind);
    }

    /// <summary>Gets how it changed.</summary>
    public LotChangeKind Kind { get; }

    /// <summary>Gets the event.</summary>
    public EventNumber Event { get; }

    /// <summary>Gets when it happened.</summary>
    public Timestamp Time { get; }

    /// <summary>Gets the form of the position; that which is left, when it goes over to another.</summary>
    public TokenId Form { get; }

    /// <summary>Gets how much came or went, in the form's smallest unit.</summary>
    public UInt256 Quantity { get; }

    /// <summary>
    /// Gets the cost of what came, the market value of income, or the proceeds of a disposal; null where there is none, or where the
    /// value of income is not known.
    /// </summary>
    public UInt256? Value { get; private init; }

    /// <summary>Gets since when what came is held: the time of the change, unless it was transferred in.</summary>
    public Timestamp Since { get; private init; }

    /// <summary>Gets what opened the lot in the first place: the kind of the change, unless it was transferred in.</summary>
    public LotChangeKind Origin { get; private init; }

    /// <summary>Gets the form that it goes over to; the same as <see cref="Form"/> of every other change.</summary>
    public TokenId ToForm { get; private init; }

    /// <summary>Gets how much it is in the new form; zero of every other change.</summary>
    public UInt256 ToQuantity { get; private init; }

    /// <summary>Gets the lots to take, in this order; empty unless they are named.</summary>
    public IReadOnlyList<LotId> Lots { get; private init; } = [];

    /// <summary>Something was bought or deposited.</summary>
    /// <param name="number">The event.</param>
    /// <param name="time">When.</param>
    /// <param name="form">The form.</param>
    /// <param name="quantity">How much; not zero.</param>
    /// <param name="cost">What was paid.</param>
    public static LotChange Acquired(EventNumber number, Timestamp time, TokenId form, UInt256 quantity, UInt256 cost) =>
        new(LotChangeKind.Acquired, number, time, form, quantity) { Value = cost, ToForm = form };

    /// <summary>Something was earned.</summary>
    /// <param name="number">The event.</param>
    /// <param name="time">When.</param>
    /// <param name="form">The form.</param>
    /// <param name="quantity">How much; not zero.</param>
    /// <param name="marketValue">What it was worth; may be null where lots of income cost nothing.</param>
    public static LotChange Income(EventNumber number, Timestamp time, TokenId form, UInt256 quantity, UInt256? marketValue) =>
        new(LotChangeKind.Income, number, time, form, quantity) { Value = marketValue, ToForm = form };

    /// <summary>Something was disposed of.</summary>
    /// <param name="number">The event.</param>
    /// <param name="time">When.</param>
    /// <param name="form">The form.</param>
    /// <param name="quantity">How much; not zero.</param>
    /// <param name="proceeds">What it brought, less what the disposal itself cost.</param>
    /// <param name="lots">The lots to take, where they are named one by one.</param>
    public static LotChange Disposed(
        EventNumber number, Timestamp time, TokenId form, UInt256 quantity, UInt256 proceeds, IReadOnlyList<LotId>? lots = null) =>
        new(LotChangeKind.Disposed, number, time, form, quantity) { Value = proceeds, ToForm = form, Lots = lots ?? [] };

    /// <summary>Something was lost.</summary>
    /// <param name="number">The event.</param>
    /// <param name="time">When.</param>
    /// <param name="form">The form.</param>
    /// <param name="quantity">How much; not zero.</param>
    /// <param name="lots">The lots to take; where lots are named one by one and none is given, those acquired first.</param>
    public static LotChange Lost(
        EventNumber number, Timestamp time, TokenId form, UInt256 quantity, IReadOnlyList<LotId>? lots = null) =>
        new(LotChangeKind.Lost, number, time, form, quantity) { Value = UInt256.Zero, ToForm = form, Lots = lots ?? [] };

    /// <summary>Something was wrapped or unwrapped.</summary>
    /// <param name="number">The event.</param>
    /// <param name="time">When.</param>
    /// <param name="form">The form that is left.</param>
    /// <param name="quantity">How much of it; not zero.</param>
    /// <param name="toForm">The new form; another one.</param>
    /// <param name="toQuantity">How much of that; not zero.</param>
    /// <param name="lots">The lots to take, where they are named one by one.</param>
    public static LotChange Rewrapped(
        EventNumber number,
        Timestamp time,
        TokenId form,
        UInt256 quantity,
        TokenId toForm,
        UInt256 toQuantity,
        IReadOnlyList<LotId>? lots = null) =>
        new(LotChangeKind.Rewrapped, number, time, form, quantity)
        {
            ToForm = toForm,
            ToQuantity = toQuantity,
            Lots = lots ?? [],
        };

    /// <summary>Something came from another book of the same owner: one change for each lot that left it.</summary>
    /// <param name="number">The event.</param>
    /// <param name="time">When it came.</param>
    /// <param name="form">The form.</param>
    /// <param name="quantity">How much; not zero.</param>
    /// <param name="cost">The cost that it had there.</param>
    /// <param name="since">Since when it is held; not after <paramref name="time"/>.</param>
    /// <param name="origin">What opened it there; income that cost nothing stays income that way.</param>
    /// <exception cref="ArgumentOutOfRangeException">No lot is opened by such a change.</exception>
    public static LotChange TransferredIn(
        EventNumber number,
        Timestamp time,
        TokenId form,
        UInt256 quantity,
        UInt256 cost,
        Timestamp since,
        LotChangeKind origin = LotChangeKind.TransferredIn)
    {
        if (origin is not (LotChangeKind.Acquired or LotChangeKind.Income or LotChangeKind.TransferredIn))
        {
            throw new ArgumentOutOfRangeException(nameof(origin), origin, "A lot is acquired, income, or transferred in.");
        }

        return new LotChange(LotChangeKind.TransferredIn, number, time, form, quantity)
        {
            Value = cost,
            ToForm = form,
            Since = since,
            Origin = origin,
        };
    }

    /// <summary>Something went to another book of the same owner.</summary>
    /// <param name="number">The event.</param>
    /// <param name="time">When.</param>
    /// <param name="form">The form.</param>
    /// <param name="quantity">How much; not zero.</param>
    /// <param name="lots">The lots to take, where they are named one by one.</param>
    public static LotChange TransferredOut(
        EventNumber number, Timestamp time, TokenId form, UInt256 quantity, IReadOnlyList<LotId>? lots = null) =>
        new(LotChangeKind.TransferredOut, number, time, form, quantity) { ToForm = form, Lots = lots ?? [] };
}
