using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes one line for shares that changed their form, of the two or more movements that it takes. No disposal.</summary>
internal sealed class FormChange(HolderShares shares, IncomeBook income)
{
    private MovementCause _cause;
    private TokenId _token;
    private UInt256 _plainHeld;
    private UInt256 _wrappedHeld;
    private Amount _before;
    private SignedAmount _net;

    /// <summary>Shares left one form or reached the other.</summary>
    public void Move(
        StatementPeriod period, TokenId token, MovementCause cause, SignedAmount units, Func<StatementLineKind, StatementLine> line)
    {
        if (_cause != cause)
        {
            Flush(period, line);
            (_cause, _before) = (cause, shares.Assets);
            (_plainHeld, _wrappedHeld) = (shares.Total - shares.Wrapped, shares.Wrapped);
        }

        _token = shares.IsWrapped(token) ? token : _token;
        _net += units;
        if (units.IsNegative)
        {
            bool fromWrapped = shares.IsWrapped(token);
            income.Change(period.Income, fromWrapped, units.Magnitude, fromWrapped ? _wrappedHeld : _plainHeld);
        }

        shares.Move(token, units);
    }

    /// <summary>Writes the line that is open. What unwrapping leaves with the wrapper is its rounding.</summary>
    public void Flush(StatementPeriod period, Func<StatementLineKind, StatementLine> line)
    {
        if (_cause == MovementCause.None)
        {
            return;
        }

        SignedAmount change = SignedAmount.Change(_before.Value, shares.Assets.Value);
        period.Add(line(StatementLineKind.Movement) with
        {
            Token = _token,
            Movement = _cause,
            Shares = _net,
            Assets = change,
            Rounding = change,
        });
        (_cause, _net, _token) = (MovementCause.None, default, default);
    }
}
