using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Prints a statement for people: a table of lines and the sub-totals of each period.</summary>
internal sealed class StatementPrinter(Terminal terminal, HistoryRun run, HolderStatement statement)
{
    private readonly Sheet _sheet = new(terminal);

    /// <summary>Prints it, a period at a time.</summary>
    public void Print(bool addsUp)
    {
        StatementRequest request = statement.Request;
        string end = statement.To is { } to ? $"up to {request.Zone.Show(to)}" : "on";
        _sheet.Title(
            $"Statement of {ShownText.Of(run.NameOf(request.Account))} in {ShownText.Of(run.Name)}, "
            + $"from {request.Zone.Show(statement.From)} {end}");
        string rule = request.Basis == IncomeBasis.Control
            ? $", control {StatementWords.Of(request.Control)}, wrapped {StatementWords.Of(request.WrappedControl)}"
            : string.Empty;
        terminal.Output.WriteLine(
            $"  zone {request.Zone.Id}, time-zone data {CalendarZone.DataVersion}, basis {StatementWords.Of(request.Basis)}{rule}, "
            + $"amounts in {run.AssetUnit.Symbol}");
        foreach (StatementPeriod period in statement.Periods())
        {
            Print(period, addsUp);
        }
    }

    private CalendarZone Zone => statement.Request.Zone;

    private static readonly string[] Columns = ["time", "what", "with", "shares", "amount", "rounding", "shares held", "worth"];

    private void Print(StatementPeriod period, bool addsUp)
    {
        List<string[]> rows = [Position("opening", period.Span.From, period.Opening)];
        rows.AddRange(period.Lines
            .Where(l => l.Kind is StatementLineKind.Movement || (!addsUp && l.Kind is StatementLineKind.Rate))
            .Select(Row));
        if (addsUp)
        {
            rows.AddRange(period.Totals.Sources.SelectMany(Source));
        }

        rows.Add(Position("closing", period.Span.To ?? statement.HistoryTo, period.Closing));
        _sheet.Table(Title(period), Columns, rows);
        Others(period);
        _sheet.Pairs("Sub-totals", SubTotals(period));
    }

    private string Title(StatementPeriod period)
    {
        string from = Zone.Show(period.Span.From);
        string to = period.Span.To is { } end ? Zone.Show(end) : "the end";
        return statement.Request.Cut switch
        {
            PeriodCut.Day => $"{Zone.ShowDate(period.Span.From)}, {period.Span.Seconds / 3_600} hours",
            PeriodCut.Month => $"{Zone.ShowDate(period.Span.From)[..7]}: {from} to {to}",
            _ => $"{from} to {to}",
        };
    }

    private string[] Position(string what, Timestamp time, HolderPosition position) =>
    [
        Zone.Show(time), what, string.Empty, string.Empty, string.Empty, string.Empty,
        ShareText(position.Shares), AssetText(position.Assets),
    ];

    private string[] Row(StatementLine line) =>
    [
        Zone.Show(line.Time),
        line.Kind == StatementLineKind.Rate
            ? $"{StatementWords.Of(line.Source)} ({StatementWords.Cause(line)})"
            : $"{StatementWords.Cause(line)} {Symbol(line.Token)}".Trim(),
        line.Counterparty is { } other ? ShownText.Of(run.NameOf(other)) : string.Empty,
        line.Shares.IsZero ? string.Empty : ShareText(line.Shares),
        AssetText(line.Assets),
        line.Rounding.IsZero ? string.Empty : AssetText(line.Rounding),
        ShareText(line.SharesAfter),
        AssetText(line.AssetsAfter),
    ];

    private IEnumerable<string[]> Source(SourceTotal source)
    {
        if (!source.Gains.IsZero)
        {
            yield return SourceRow(Gain(source.Source), AssetText(source.Gains));
        }

        if (!source.Losses.IsZero)
        {
            yield return SourceRow(Loss(source.Source), "-" + AssetText(source.Losses));
        }
    }

    private static string Gain(StatementSource source) => source switch
    {
        StatementSource.Cover => "cover received",
        StatementSource.Unattributed => "unattributed (oracle) gains",
        StatementSource.Dealings => "dealings of others, gains",
        _ => $"{StatementWords.Of(source)} rewards",
    };

    private static string Loss(StatementSource source) => source switch
    {
        StatementSource.Fees => "fees borne",
        StatementSource.BadDebt => "bad debt borne",
        StatementSource.Unattributed => "unattributed (oracle) losses",
        StatementSource.Dealings => "dealings of others, losses",
        _ => $"{StatementWords.Of(source)} penalties",
    };

    private static string[] SourceRow(string what, string amount) =>
        [string.Empty, what, string.Empty, string.Empty, amount, string.Empty, string.Empty, string.Empty];

    /// <summary>What is no part of the position: withdrawals on their way, and tokens that the pool does not price.</summary>
    private void Others(StatementPeriod period)
    {
        StatementLine[] withdrawals = [.. period.Lines.Where(static l => l.Kind == StatementLineKind.Withdrawal)];
        if (withdrawals.Length != 0)
        {
            _sheet.Table("Withdrawals", ["time", "what", "request", "amount", "fee"], withdrawals.Select(line => new[]
            {
                Zone.Show(line.Time), StatementWords.Cause(line), line.Request.ToString(), AssetText(line.Assets),
                line.Fee.IsZero ? string.Empty : AssetText(line.Fee),
            }));
        }

        StatementLine[] tokens = [.. period.Lines.Where(static l => l.Kind == StatementLineKind.OtherToken)];
        if (tokens.Length != 0)
        {
            _sheet.Table("Other tokens", ["time", "what", "with", "token", "units"], tokens.Select(line => new[]
            {
                Zone.Show(line.Time), StatementWords.Cause(line),
                line.Counterparty is { } other ? ShownText.Of(run.NameOf(other)) : string.Empty,
                Symbol(line.Token), NumberText.Signed(line.Shares, run.UnitOf(line.Token).Decimals),
            }));
        }
    }

    private IEnumerable<(string Name, string Value)> SubTotals(StatementPeriod period)
    {
        yield return ("opening", AssetText(period.Opening.Assets));
        foreach (MovementTotal movement in period.Totals.Movements)
        {
            string cause = movement.Cause == MovementCause.None ? "movement" : StatementWords.Of(movement.Cause);
            if (!movement.AssetsIn.IsZero)
            {
                yield return ($"{cause} in", AssetText(movement.AssetsIn));
            }

            if (!movement.AssetsOut.IsZero)
            {
                yield return ($"{cause} out", "-" + AssetText(movement.AssetsOut));
            }
        }

        foreach (SourceTotal source in period.Totals.Sources)
        {
            if (!source.Gains.IsZero)
            {
                yield return (Gain(source.Source), AssetText(source.Gains));
            }

            if (!source.Losses.IsZero)
            {
                yield return (Loss(source.Source), "-" + AssetText(source.Losses));
            }
        }

        yield return ("rounding", AssetText(period.Totals.Rounding));
        yield return ("closing", AssetText(period.Closing.Assets));
        foreach ((string name, string value) in Memo(period))
        {
            yield return (name, value);
        }
    }

    private IEnumerable<(string Name, string Value)> Memo(StatementPeriod period)
    {
        yield return ("rate at closing", NumberText.Rate(period.Closing.Pair));
        if (!period.Totals.FeesPaid.IsZero)
        {
            yield return ("fees paid besides", AssetText(period.Totals.FeesPaid));
        }

        if (!period.Withdrawals.PendingAfter.IsZero || !period.Withdrawals.ClaimableAfter.IsZero)
        {
            yield return ("withdrawals pending", AssetText(period.Withdrawals.PendingAfter));
            yield return ("withdrawals claimable", AssetText(period.Withdrawals.ClaimableAfter));
        }

        if (period.Income.Basis == IncomeBasis.Control)
        {
            yield return ("income counted", AssetText(period.Income.Counted));
            yield return ("income deferred", AssetText(period.Income.DeferredAfter));
        }
    }

    private string Symbol(TokenId token) => run.UnitOf(token).Symbol;

    private string AssetText(Amount amount) => NumberText.Units(amount.Value, run.AssetUnit.Decimals);

    private string AssetText(SignedAmount amount) => NumberText.Signed(amount, run.AssetUnit.Decimals);

    private string ShareText(Shares shares) => NumberText.Units(shares.Value, run.UnitOf(default).Decimals);

    private string ShareText(SignedAmount shares) => NumberText.Signed(shares, run.UnitOf(default).Decimals);
}
