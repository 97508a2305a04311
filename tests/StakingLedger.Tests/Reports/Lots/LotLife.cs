using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>Turns raw steps into changes that a book must accept.</summary>
internal sealed class LotLife(LotBook book)
{
    private EventNumber _event = EventNumber.First;
    private Timestamp _time = Timestamp.FromSeconds(1_767_225_600);

    /// <summary>The change that a step means for the book as it stands; null when it means none.</summary>
    public LotChange? Next(LotStep step)
    {
        _event = step.NextEvent ? _event.Next() : _event;
        _time = _time.PlusSeconds((ulong)step.Seconds);
        TokenId form = new((byte)step.Form);
        TokenId other = new((byte)(1 - step.Form));
        UInt256 atLeastOne = UInt256.Max(step.Quantity, UInt256.One);
        UInt256 have = book.QuantityOf(form);
        UInt256 part = have.IsZero ? UInt256.Zero : UInt256.One + (step.Quantity % have);
        Timestamp since = Timestamp.FromSeconds(_time.Seconds - (ulong)(step.Pick % 1_000_000));
        return step.Change switch
        {
            0 or 1 => LotChange.Acquired(_event, _time, form, atLeastOne, step.Value),
            2 or 3 => LotChange.Income(_event, _time, form, atLeastOne, step.Value),
            4 => LotChange.TransferredIn(_event, _time, form, atLeastOne, step.Value, since),
            _ when have.IsZero => null,
            5 or 6 => LotChange.Disposed(_event, _time, form, part, step.Value, Named(form, part, step.Pick)),
            7 => LotChange.Lost(_event, _time, form, part, step.Pick % 2 == 0 ? Named(form, part, step.Pick) : null),
            8 => LotChange.Rewrapped(_event, _time, form, part, other, UInt256.Max(step.Value, UInt256.One), Named(form, part, step.Pick)),
            _ => LotChange.TransferredOut(_event, _time, form, part, Named(form, part, step.Pick)),
        };
    }

    /// <summary>Lots in some order, up to the quantity; null unless the book wants them named.</summary>
    private List<LotId>? Named(TokenId form, UInt256 quantity, int pick)
    {
        if (book.Method != LotMethod.Specific)
        {
            return null;
        }

        List<LotId> named = [];
        List<Lot> open = [.. book.OpenLots(form)];
        UInt256 left = quantity;
        while (!left.IsZero)
        {
            Lot lot = open[pick % open.Count];
            open.Remove(lot);
            named.Add(lot.Id);
            left = UInt256.SaturatingSubtract(left, lot.Quantity);
        }

        return named;
    }
}
