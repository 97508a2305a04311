using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The lots of one holder, period by period of a statement. Lots of what came before the statement are known, so it reads the prices of
/// that time too. It is read off a history in one walk; its memory is that of one period and of the open lots.
/// </summary>
public sealed class LotStatement
{
    private LotStatement(HolderStatement statement, LotRules rules) => (Statement, Rules) = (statement, rules);

    /// <summary>Gets the statement.</summary>
    public HolderStatement Statement { get; }

    /// <summary>Gets how its lines become lots.</summary>
    public LotRules Rules { get; }

    /// <summary>Asks for the lots of a statement. The history is walked when the periods are read.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="rules">How its lines become lots.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// Lots are named one by one under another method, or are not under this one; or the ledger came from a snapshot in which the account
    /// had something, and the lots of that are not known.
    /// </exception>
    public static LotStatement Of(HolderStatement statement, LotRules rules)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(rules);
        bool named = rules.Method == LotMethod.Specific;
        if (named != rules.Instructions is not null)
        {
            throw new ArgumentException(
                named ? "Specific identification needs to know which lots." : $"Found lots named under {rules.Method}; expected none.",
                nameof(rules));
        }

        statement.DemandNothingBefore("what its lots cost and since when they are held", nameof(statement));
        return new LotStatement(statement, rules);
    }

    /// <summary>Reads the periods, in order: those of the statement.</summary>
    /// <exception cref="MissingPriceException">There is no price; the message names the row of the statement and the moment.</exception>
    /// <exception cref="LotRefusedException">Lots that were named do not fit.</exception>
    /// <exception cref="FormatException">Lots were named for an event that takes none, or takes less often.</exception>
    /// <exception cref="OverflowException">A value does not fit 256 bits.</exception>
    public IEnumerable<LotPeriod> Periods()
    {
        LotValues values = new(Rules);
        LotBridge bridge = new(Rules, values);
        EventNumber last = EventNumber.First;
        foreach (StatementPeriod period in Statement.Periods(line =>
        {
            last = line.Event;
            bridge.Take(line);
        }))
        {
            bridge.EndEvent();
            values.BeginPeriod();
            LotPeriod lots = bridge.Begin(period);
            foreach (StatementLine line in period.Lines)
            {
                values.BeginRow();
                bridge.Take(line);
            }

            bridge.End(lots);
            last = period.LastEvent ?? last;
            yield return lots;
        }

        bridge.DemandUsed(last);
    }
}
