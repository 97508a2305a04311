using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Decides when a holder's income counts, and keeps what is deferred: on shares as they are, and on wrapped ones.</summary>
internal sealed class IncomeBook(StatementRequest request)
{
    private readonly DeferredIncome _plain = new();
    private readonly DeferredIncome _wrapped = new();

    private bool DefersPlain => request.Basis == IncomeBasis.Control && request.Control == ControlRule.AtExit;

    private bool DefersWrapped => request.Basis == IncomeBasis.Control && request.WrappedControl == ControlRule.AtExit;

    /// <summary>Counts income in a period.</summary>
    public static void Count(IncomeAccount period, SignedAmount[] parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            period.Count((StatementSource)i, parts[i]);
        }
    }

    /// <summary>Income accrued, on shares as they are and on wrapped ones.</summary>
    public void Accrue(IncomeAccount period, StatementSource source, SignedAmount plain, SignedAmount wrapped)
    {
        period.Accrue(source, plain + wrapped);
        _plain.Add(source, DefersPlain ? plain : SignedAmount.Zero);
        _wrapped.Add(source, DefersWrapped ? wrapped : SignedAmount.Zero);

        // One sum: the floors of the two forms apart may differ by a unit that the floor of both together does not have.
        period.Count(source, (DefersPlain ? SignedAmount.Zero : plain) + (DefersWrapped ? SignedAmount.Zero : wrapped));
    }

    /// <summary>Shares left: what was deferred on them counts, or goes with the request that they were given for.</summary>
    public void Leave(IncomeAccount period, bool isWrapped, in UInt256 moved, in UInt256 held, OpenRequest? into)
    {
        SignedAmount[] parts = (isWrapped ? _wrapped : _plain).Take(moved, held);
        if (into is null)
        {
            Count(period, parts);
        }
        else
        {
            into.Deferred.Add(parts);
        }
    }

    /// <summary>Shares changed their form. What was deferred goes with them, unless the new form defers nothing: then it counts.</summary>
    public void Change(IncomeAccount period, bool fromWrapped, in UInt256 moved, in UInt256 held)
    {
        SignedAmount[] parts = (fromWrapped ? _wrapped : _plain).Take(moved, held);
        if (fromWrapped ? DefersPlain : DefersWrapped)
        {
            (fromWrapped ? _plain : _wrapped).Add(parts);
        }
        else
        {
            Count(period, parts);
        }
    }

    /// <summary>A request was taken back: what was deferred with it is deferred on the shares again.</summary>
    public void Return(DeferredIncome deferred) => _plain.Add(deferred.Take(UInt256.One, UInt256.One));

    /// <summary>All that is deferred, by source.</summary>
    public SignedAmount[] Deferred(WithdrawalBook withdrawals)
    {
        SignedAmount[] sums = new SignedAmount[StatementSources.Count];
        _plain.AddTo(sums);
        _wrapped.AddTo(sums);
        withdrawals.AddDeferredTo(sums);
        return sums;
    }
}
