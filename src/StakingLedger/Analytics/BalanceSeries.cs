using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Analytics;

/// <summary>
/// Income by period from a published series of balances. Each period begins with the closing balance of the one before it, and not with
/// its own opening balance: between the two lies income too. So the income of all periods is the change of the balance, less what was
/// paid in, plus what was paid out.
/// </summary>
public sealed class BalanceSeries
{
    private string _name = string.Empty;
    private Timestamp _end;
    private UInt256? _closing;

    /// <summary>Gets the income of all periods so far.</summary>
    public SignedAmount Income { get; private set; }

    /// <summary>Gets the part of it that lies between periods: what adding up the periods' own differences would lose.</summary>
    public SignedAmount Boundary { get; private set; }

    /// <summary>Takes the next period. A period that is refused changes nothing.</summary>
    /// <param name="row">The period; it begins when the one before it ended.</param>
    /// <exception cref="ArgumentException">A balance is missing, or the period does not follow; the message names it.</exception>
    /// <exception cref="OverflowException">A sum does not fit 256 bits.</exception>
    public PeriodIncome Add(BalanceRow row)
    {
        UInt256 opening = row.Opening ?? throw Refused(row, "no opening balance", "a number");
        UInt256 closing = row.Closing ?? throw Refused(row, "no closing balance", "a number");
        if (row.To <= row.From)
        {
            throw Refused(row, $"an end at {row.To}", "one after its begin");
        }

        if (_closing is not null && row.From != _end)
        {
            throw Refused(row, $"a begin at {row.From}", $"one at {_end}, where {_name} ended");
        }

        SignedAmount within = SignedAmount.Change(opening, closing) - SignedAmount.Of(row.PaidIn) + SignedAmount.Of(row.PaidOut);
        SignedAmount boundary = _closing is { } before ? SignedAmount.Change(before, opening) : SignedAmount.Zero;
        PeriodIncome income = new(row.Name, row.From, row.To, within, boundary);
        (SignedAmount all, SignedAmount between) = (Income + income.Income, Boundary + boundary);
        (Income, Boundary, _name, _end, _closing) = (all, between, row.Name, row.To, closing);
        return income;
    }

    private static ArgumentException Refused(BalanceRow row, string found, string expected) =>
        new($"{row.Name}, {row.From} to {row.To}: found {found}; expected {expected}.", nameof(row));
}
