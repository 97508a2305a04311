using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Turns the lines of a statement, one after the other, into changes of lots.</summary>
internal sealed partial class LotBridge(LotRules rules, LotValues values)
{
    private static readonly TokenId Position = new(0);
    private readonly LotBook _book = new(rules.Method, rules.IncomeCost);
    private readonly List<StatementLine> _taken = [];
    private LotPeriod? _period;
    private StatementLine? _rate;
    private SignedAmount _rateSum;
    private EventNumber _event;
    private Timestamp _now;
    private uint _takes;
    private (EventNumber Event, uint Take) _checked;

    /// <summary>Gets the cost of all lots, of those kept with requests too.</summary>
    public UInt256 Cost
    {
        get
        {
            UInt256 cost = _book.CostIn - _book.CostOut;
            _requests.ForEach(request => cost += request.Cost);
            return cost;
        }
    }

    private bool IsByWorth => rules.Quantity == LotQuantity.Worth;

    /// <summary>Begins a period.</summary>
    public LotPeriod Begin(StatementPeriod statement) => _period = new LotPeriod(statement, new LotTotals(Cost));

    /// <summary>Ends it.</summary>
    public void End(LotPeriod period)
    {
        EndEvent();
        period.Totals.CostAfter = Cost;
        period.Open = _book.OpenLots(Position);
        List<RequestLot> kept = [];
        _requests.ForEach(request => kept.AddRange(request.Lots.Select(lot => new RequestLot(request.Id, lot))));
        period.InRequests = kept;
    }

    /// <summary>Refuses instructions of events up to one that took less often.</summary>
    public void DemandUsed(EventNumber last) =>
        rules.Instructions?.DemandNone(_checked.Event, _checked.Take, EventNumber.From(last.Value + 1));

    /// <summary>Takes a line in.</summary>
    public void Take(StatementLine line)
    {
        if (line.Event != _event)
        {
            EndEvent();
            (_event, _takes) = (line.Event, 0);
        }

        if (line.Kind == StatementLineKind.Rate)
        {
            // Lines of one event are of one time.
            _rate ??= line;
            _rateSum += line.Assets;
            if (rules.RateIncome == RateIncome.PerLine)
            {
                EndRate();
            }

            return;
        }

        EndRate();
        _now = line.Time > _now ? line.Time : _now;
        switch (line.Kind)
        {
            case StatementLineKind.Movement:
                Move(line);
                break;
            case StatementLineKind.Withdrawal when rules.Disposal != DisposalMoment.Requested:
                Tell(line);
                break;
            default:
                break;
        }
    }

    /// <summary>Ends the event whose lines were taken last.</summary>
    public void EndEvent()
    {
        EndRate();

        // Shares that came back of a request that was not the holder's own.
        foreach (StatementLine line in _taken)
        {
            Acquire(line, QuantityOf(line));
        }

        _taken.Clear();
    }

    private void EndRate()
    {
        (StatementLine? line, SignedAmount sum) = (_rate, _rateSum);
        (_rate, _rateSum) = (null, default);
        if (line is null)
        {
            return;
        }

        _now = line.Time > _now ? line.Time : _now;
        if (IsByWorth && !sum.IsZero)
        {
            if (sum.IsNegative)
            {
                Lose(line, sum.Magnitude);
            }
            else
            {
                Earn(line, sum.Magnitude, sum.Magnitude);
            }
        }
    }

    private UInt256 QuantityOf(StatementLine line) => IsByWorth ? line.Assets.Magnitude : line.Shares.Magnitude;

    private void Move(StatementLine line)
    {
        UInt256 quantity = QuantityOf(line);
        bool isOut = IsByWorth ? line.Assets.IsNegative : line.Shares.IsNegative;
        bool waits = rules.Disposal != DisposalMoment.Requested;
        if (waits && line.GivenFor != RequestId.None)
        {
            Give(line, quantity);
        }
        else if (waits && line.Movement == MovementCause.WithdrawalCancelled && !isOut)
        {
            _taken.Add(line);
        }
        else if (quantity.IsZero)
        {
            // Nothing came and nothing went: wrapping, a transfer to oneself, or less than a unit of worth.
        }
        else if (isOut)
        {
            Leave(line, quantity);
        }
        else if (IsFormChange(line) || line.Movement is MovementCause.Fee or MovementCause.Reward)
        {
            Earn(line, quantity, line.Assets.Magnitude);
        }
        else
        {
            Acquire(line, quantity);
        }
    }

    private void Leave(StatementLine line, in UInt256 quantity)
    {
        bool isLost = IsFormChange(line) || line.Movement is MovementCause.Cover or MovementCause.Burn or MovementCause.Fee
            or MovementCause.Restatement;
        if (isLost)
        {
            Lose(line, quantity);
        }
        else
        {
            Dispose(line, quantity);
        }
    }

    /// <summary>What a change of form makes of the worth is rounding.</summary>
    private static bool IsFormChange(StatementLine line) =>
        line.Counterparty is null && line.Movement is MovementCause.Wrap or MovementCause.Unwrap;

    private void Acquire(StatementLine line, in UInt256 quantity)
    {
        if (!quantity.IsZero)
        {
            Amount paid = (line.Asked ?? Amount.FromWei(line.Assets.Magnitude)) + line.Fee;
            LotConversion cost = values.Of(line, paid, _now);
            Book(line, LotChange.Acquired(line.Event, _now, Position, quantity, cost.Value.Value), [cost], default);
        }
    }

    private void Earn(StatementLine line, in UInt256 quantity, in UInt256 worth)
    {
        LotConversion[] income =
            rules.IncomeCost == IncomeLotCost.Nothing ? [] : [values.Of(line, Amount.FromWei(worth), _now)];
        UInt256? value = income.Length == 0 ? null : income[0].Value.Value;
        Book(line, LotChange.Income(line.Event, _now, Position, quantity, value), income, default);
    }

    private void Lose(StatementLine line, in UInt256 quantity) =>
        Book(line, LotChange.Lost(line.Event, _now, Position, quantity), [], default);

    private void Dispose(StatementLine line, in UInt256 quantity)
    {
        Amount worth = line.Asked ?? Amount.FromWei(line.Assets.Magnitude);
        LotConversion proceeds = values.Of(line, worth > line.Fee ? worth - line.Fee : Amount.Zero, _now);
        Book(line, LotChange.Disposed(line.Event, _now, Position, quantity, proceeds.Value.Value, NextLots()), [proceeds], default);
    }

    /// <summary>The lots that the next taking of the event names.</summary>
    private IReadOnlyList<LotId> NextLots()
    {
        _takes++;
        if (rules.Instructions is not { } instructions)
        {
            return [];
        }

        instructions.DemandNone(_checked.Event, _checked.Take, _event);
        _checked = (_event, _takes + 1);
        return instructions.Of(_event, _takes);
    }

    private LotOutcome Book(StatementLine line, LotChange change, IReadOnlyList<LotConversion> conversions, RequestId request)
    {
        LotOutcome outcome = _book.Apply(change);
        bool opens = outcome.Opened.Count != 0;
        Enter(new LotEntry
        {
            Line = line,
            Kind = change.Kind,
            Time = change.Time,
            Quantity = change.Quantity,
            Request = request,
            Conversions = conversions,
            Opened = outcome.Opened,
            Matches = outcome.Matches,
            Proceeds = change.Kind is LotChangeKind.Disposed or LotChangeKind.Lost ? change.Value : null,
            Cost = opens ? outcome.Opened[0].Cost : outcome.Cost,
            Income = outcome.Income,
        });
        return outcome;
    }

    private void Enter(LotEntry entry)
    {
        _period?.EntryList.Add(entry);
        _period?.Totals.Add(entry);
    }
}
