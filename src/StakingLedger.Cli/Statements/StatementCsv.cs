using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Writes a statement as CSV: the columns of docs/statements.md, whole numbers of the smallest units.</summary>
internal sealed class StatementCsv
{
    private static readonly string[] Columns =
    [
        "period", "period_from", "period_to", "row", "event", "time", "local_time", "block", "cause", "source", "token", "counterparty",
        "request", "shares", "assets_plus", "assets_minus", "asked", "rounding", "fee", "shares_after", "assets_after", "pair_assets",
        "pair_shares", "pending_after", "claimable_after",
    ];

    private readonly TextWriter _output;
    private readonly HistoryRun _run;
    private readonly HolderStatement _statement;
    private int _period;
    private StatementPeriod _current = null!;

    private StatementCsv(TextWriter output, HistoryRun run, HolderStatement statement) =>
        (_output, _run, _statement) = (output, run, statement);

    /// <summary>Writes it, a period at a time.</summary>
    public static void Write(TextWriter output, HistoryRun run, HolderStatement statement, bool addsUp)
    {
        StatementCsv csv = new(output, run, statement);
        csv.Line(Columns);
        foreach (StatementPeriod period in statement.Periods())
        {
            csv._period++;
            csv._current = period;
            csv.Period(addsUp);
        }
    }

    private CalendarZone Zone => _statement.Request.Zone;

    private void Period(bool addsUp)
    {
        WithdrawalAccount withdrawals = _current.Withdrawals;
        Position("opening", _current.Opening, withdrawals.PendingBefore, withdrawals.ClaimableBefore);
        foreach (StatementLine line in _current.Lines.Where(l => !addsUp || l.Kind != StatementLineKind.Rate))
        {
            Row(line);
        }

        if (addsUp)
        {
            Sources("source", _current.Totals.Sources);
        }

        if (_current.Income.Basis == IncomeBasis.Control)
        {
            Change("deferred-before", _current.Income.DeferredBefore);
            Sources("income", _current.Income.Sources);
            Change("deferred-after", _current.Income.DeferredAfter);
        }

        Position("closing", _current.Closing, withdrawals.PendingAfter, withdrawals.ClaimableAfter);
    }

    private void Row(StatementLine line)
    {
        string[] cells = Cells(StatementWords.Kind(line));
        cells[4] = line.Event.ToString();
        cells[5] = line.Time.ToString();
        cells[6] = Zone.Show(line.Time);
        cells[7] = line.Block.ToString();
        cells[8] = StatementWords.Cause(line);
        cells[9] = StatementWords.Of(line.Source);
        cells[10] = line.Kind == StatementLineKind.Withdrawal ? string.Empty : _run.UnitOf(line.Token).Symbol;
        cells[11] = line.Counterparty is { } other ? _run.NameOf(other) : string.Empty;
        cells[12] = line.Request == RequestId.None ? string.Empty : line.Request.ToString();
        cells[13] = line.Kind == StatementLineKind.Withdrawal ? string.Empty : line.Shares.ToString();
        if (line.Kind != StatementLineKind.OtherToken)
        {
            (cells[14], cells[15]) = Sides(line.Assets);
        }

        cells[16] = line.Asked?.Value.ToString() ?? string.Empty;
        cells[17] = line.Kind == StatementLineKind.Movement ? line.Rounding.ToString() : string.Empty;
        cells[18] = line.Fee.IsZero ? string.Empty : line.Fee.Value.ToString();
        After(cells, line.SharesAfter, line.AssetsAfter, line.Pair);
        (cells[23], cells[24]) = (line.PendingAfter.Value.ToString(), line.ClaimableAfter.Value.ToString());
        Line(cells);
    }

    private void Position(string row, HolderPosition position, Amount pending, Amount claimable)
    {
        string[] cells = Cells(row);
        After(cells, position.Shares, position.Assets, position.Pair);
        (cells[23], cells[24]) = (pending.Value.ToString(), claimable.Value.ToString());
        Line(cells);
        if (position.Holdings.All(static h => h.Token.Index == 0 || h.Units.IsZero))
        {
            return;
        }

        // Beside the position in one number: how much of it stands in each form, and the tokens that are no part of it.
        foreach (TokenHolding holding in position.Holdings.Where(static h => !h.Units.IsZero))
        {
            cells = Cells($"{row}-holding");
            cells[10] = _statement.Tokens[holding.Token.Index].Symbol;
            (cells[19], cells[20]) = (holding.Units.ToString(), holding.Assets?.Value.ToString() ?? string.Empty);
            Line(cells);
        }
    }

    private void Sources(string row, IEnumerable<SourceTotal> sources)
    {
        foreach (SourceTotal source in sources)
        {
            string[] cells = Cells(row);
            cells[9] = StatementWords.Of(source.Source);
            (cells[14], cells[15]) = (source.Gains.Value.ToString(), source.Losses.Value.ToString());
            Line(cells);
        }
    }

    private void Change(string row, SignedAmount amount)
    {
        string[] cells = Cells(row);
        (cells[14], cells[15]) = Sides(amount);
        Line(cells);
    }

    private static void After(string[] cells, Shares shares, Amount assets, PricingPair pair)
    {
        cells[19] = shares.Value.ToString();
        cells[20] = assets.Value.ToString();
        cells[21] = pair.Assets.Value.ToString();
        cells[22] = pair.Shares.Value.ToString();
    }

    private static (string Plus, string Minus) Sides(SignedAmount amount) => amount.IsNegative
        ? (UInt256.Zero.ToString(), amount.Magnitude.ToString())
        : (amount.Magnitude.ToString(), UInt256.Zero.ToString());

    private string[] Cells(string row)
    {
        string[] cells = new string[Columns.Length];
        Array.Fill(cells, string.Empty);
        cells[0] = _period.ToString(CultureInfo.InvariantCulture);
        cells[1] = Zone.Show(_current.Span.From);
        cells[2] = _current.Span.To is { } end ? Zone.Show(end) : string.Empty;
        cells[3] = row;
        return cells;
    }

    private void Line(string[] cells)
    {
        _output.Write(string.Join(',', cells.Select(CsvCell.Of)));
        _output.Write('\n');
    }
}
