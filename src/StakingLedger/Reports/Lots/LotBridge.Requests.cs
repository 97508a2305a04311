using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <content>
/// Withdrawals whose disposal comes later than the request: their lots are kept with the request. They were chosen when the shares were
/// given, and come back with their cost and time when the request is taken back.
/// </content>
internal sealed partial class LotBridge
{
    // A shelf of the same book for requests that came from somebody else: only from there do their lots get a name.
    private static readonly TokenId Received = new(1);
    private readonly List<RequestedLots> _requests = [];

    private RequestedLots? Find(RequestId id) => _requests.Find(request => request.Id == id);

    private RequestedLots Demand(RequestId id)
    {
        RequestedLots? request = Find(id);
        if (request is null)
        {
            request = new RequestedLots(id);
            _requests.Add(request);
        }

        return request;
    }

    private void Give(StatementLine line, in UInt256 quantity)
    {
        RequestedLots request = Demand(line.GivenFor);
        IReadOnlyList<LotMatch> lots = [];
        if (!quantity.IsZero)
        {
            LotChange change = LotChange.TransferredOut(line.Event, _now, Position, quantity, NextLots());
            lots = Book(line, change, [], line.GivenFor).Matches;
        }

        request.Give(lots);
    }

    private void Tell(StatementLine line)
    {
        RequestedLots? request = Find(line.Request);
        Amount assets = Amount.FromWei(line.Assets.Magnitude);
        switch (line.Stage)
        {
            case WithdrawalStage.Requested when request is null:
                Receive(line, assets);
                break;
            case WithdrawalStage.Requested:
                request.Asked = assets;
                break;
            case WithdrawalStage.Transferred when request is null:
                Receive(line, line.IsWhole ? line.SetAside : assets - line.SetAside);
                break;
            case WithdrawalStage.Transferred when request is not null:
                Count(request, line, rules.Disposal == DisposalMoment.Finalised ? assets - line.SetAside : assets);
                Settle(request, line);
                break;
            case WithdrawalStage.Cancelled when request is not null:
                TakeBack(request, line);
                break;
            case WithdrawalStage.Finalised when request is not null:
                Finalise(request, line, assets);
                break;
            case WithdrawalStage.Claimed when request is not null && rules.Disposal == DisposalMoment.Claimed:
                Count(request, line, assets > line.Fee ? assets - line.Fee : Amount.Zero);
                if (request.IsWhole)
                {
                    Settle(request, line);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>A request of which the holder gave no shares: bought, for what it asks for.</summary>
    private void Receive(StatementLine line, Amount assets)
    {
        // What is finalised already is money, and no position, where finalising is the disposal.
        if (assets.IsZero || (line.IsWhole && rules.Disposal == DisposalMoment.Finalised))
        {
            return;
        }

        LotConversion cost = values.Of(line, assets, _now);
        LotChange come = LotChange.Acquired(line.Event, _now, Received, assets.Value, cost.Value.Value);
        LotOutcome opened = Book(line, come, [cost], line.Request);
        IReadOnlyList<LotId> name = rules.Method == LotMethod.Specific ? [opened.Opened[0].Id] : [];
        LotOutcome taken = _book.Apply(LotChange.TransferredOut(line.Event, _now, Received, assets.Value, name));
        RequestedLots request = Demand(line.Request);
        request.Give(taken.Matches);
        (request.Asked, request.IsWhole) = (assets, line.IsWhole);
    }

    private void Finalise(RequestedLots request, StatementLine line, Amount assets)
    {
        request.IsWhole |= line.IsWhole;
        request.Settled += line.Settled;
        if (rules.Disposal == DisposalMoment.Finalised)
        {
            Count(request, line, assets);
            if (request.IsWhole)
            {
                Settle(request, line);
            }
        }
    }

    private void Count(RequestedLots request, StatementLine line, Amount assets)
    {
        if (!assets.IsZero)
        {
            request.Count(values.Of(line, assets, _now));
        }
    }

    /// <summary>
    /// The lots come back, but for the part that was finalised: as large as its part of what was asked for. The quantity that came back
    /// is split by theirs, so what the shares earned or lost meanwhile is in the lots, however many shares they became.
    /// </summary>
    private void TakeBack(RequestedLots request, StatementLine line)
    {
        request.IsWhole = true;
        if (_taken.Count == 0)
        {
            Settle(request, line);
            return;
        }

        StatementLine move = _taken[0];
        _taken.RemoveAt(0);
        UInt256 used = request.Settled.IsZero
            ? UInt256.Zero
            : FullMath.MulDiv(request.Quantity, request.Settled.Value, request.Asked.Value, Rounding.Down);
        UInt256 quantity = QuantityOf(move);
        if (!quantity.IsZero)
        {
            BringBack(move, request.Split(used), quantity, request.Id);
        }

        bool waits = rules.Disposal == DisposalMoment.Claimed && line.SetAside > Amount.Zero;
        if (!waits)
        {
            Settle(request, line);
        }
    }

    private void BringBack(StatementLine line, List<LotMatch> lots, in UInt256 quantity, RequestId request)
    {
        UInt256 whole = UInt256.Zero;
        lots.ForEach(lot => whole += lot.Quantity);
        if (whole.IsZero)
        {
            Acquire(line, quantity);
            return;
        }

        List<Lot> opened = [];
        (UInt256 taken, UInt256 given, UInt256 carried, UInt256 cost) = (default, default, default, default);
        foreach (LotMatch lot in lots)
        {
            taken += lot.Quantity;
            carried += lot.Cost;
            cost += lot.Cost;
            UInt256 upTo = FullMath.MulDiv(quantity, taken, whole, Rounding.Down);
            if (upTo != given)
            {
                LotChange back = LotChange.TransferredIn(line.Event, _now, Position, upTo - given, carried, lot.Since, lot.Kind);
                opened.AddRange(_book.Apply(back).Opened);
                (given, carried) = (upTo, UInt256.Zero);
            }
        }

        Enter(new LotEntry
        {
            Line = line,
            Kind = LotChangeKind.TransferredIn,
            Time = _now,
            Quantity = quantity,
            Request = request,
            Opened = opened,
            Cost = cost,
        });
    }

    /// <summary>The disposal of what is kept with a request, for what it brought.</summary>
    private void Settle(RequestedLots request, StatementLine line)
    {
        _requests.Remove(request);
        if (request.Lots.Count == 0 && request.Conversions.Count == 0)
        {
            return;
        }

        UInt256 proceeds = UInt256.Zero;
        foreach (LotConversion conversion in request.Conversions)
        {
            proceeds += conversion.Value.Value;
        }

        (UInt256 taken, UInt256 given, UInt256 income) = (default, default, default);
        List<LotMatch> matches = [];
        foreach (LotMatch lot in request.Lots)
        {
            taken += lot.Quantity;
            UInt256 upTo = FullMath.MulDiv(proceeds, taken, request.Quantity, Rounding.Down);
            matches.Add(lot with { Proceeds = upTo - given, Until = _now });
            bool isIncome = rules.IncomeCost == IncomeLotCost.Nothing && lot.Kind == LotChangeKind.Income;
            income += isIncome ? UInt256.SaturatingSubtract(upTo - given, lot.Cost) : UInt256.Zero;
            given = upTo;
        }

        Enter(new LotEntry
        {
            Line = line,
            Kind = LotChangeKind.Disposed,
            Time = _now,
            Quantity = request.Quantity,
            Request = request.Id,
            Conversions = request.Conversions,
            Matches = matches,
            Proceeds = proceeds,
            Cost = request.Cost,
            Income = income,
        });
    }
}
