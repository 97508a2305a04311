using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The charts of a holder's statement: the rate, the balance, rewards by source, fees, withdrawals.</summary>
internal sealed class HtmlStatementCharts
{
    private readonly HtmlPage _page;
    private readonly ReportNames _names;
    private readonly TimeAxis _time;
    private readonly ChartSeries _rate = new("Share rate", 2);
    private readonly ChartSeries _worth = new("Balance", 1);
    private readonly ChartSeries _pending = new("Pending", 3);
    private readonly ChartSeries _claimable = new("Claimable", 2);
    private readonly ChartColumns _rewards;
    private readonly ChartColumns _fees;

    public HtmlStatementCharts(HtmlPage page, HolderStatement statement, ReportNames names)
    {
        (_page, _names) = (page, names);
        Timestamp from = statement.From > statement.HistoryFrom ? statement.From : statement.HistoryFrom;
        Timestamp to = statement.To is { } end && end < statement.HistoryTo ? end : statement.HistoryTo;
        _time = new TimeAxis(statement.Request.Zone, from, to);
        _rewards = new ChartColumns(_time, statement.Request.Cut);
        _fees = new ChartColumns(_time, statement.Request.Cut);
    }

    /// <summary>Looks at a period.</summary>
    public void Add(StatementPeriod period)
    {
        Position(period.Span.From, period.Opening.Pair, period.Opening.Assets);
        Queue(period.Span.From, period.Withdrawals.PendingBefore, period.Withdrawals.ClaimableBefore);
        foreach (StatementLine line in period.Lines)
        {
            if (line.Kind is StatementLineKind.Movement or StatementLineKind.Rate)
            {
                Position(line.Time, line.Pair, line.AssetsAfter);
            }

            if (line.Kind is StatementLineKind.Withdrawal)
            {
                Queue(line.Time, line.PendingAfter, line.ClaimableAfter);
            }

            if (line.Kind is StatementLineKind.Rate && line.Source == StatementSource.Fees)
            {
                _fees.Add(line.Time, "Fees borne", 3, -line.Assets);
            }
            else if (line.Kind is StatementLineKind.Rate)
            {
                _rewards.Add(line.Time, HtmlWords.Of(line.Source), HtmlWords.ColourOf(line.Source), line.Assets);
            }
        }

        Timestamp last = period.Span.To is { } end && end < _time.To ? end : _time.To;
        Position(last, period.Closing.Pair, period.Closing.Assets);
        Queue(last, period.Withdrawals.PendingAfter, period.Withdrawals.ClaimableAfter);
    }

    /// <summary>Draws them.</summary>
    public void Write()
    {
        string asset = _names.Asset.Symbol;
        _page.Write($"<div class=\"charts\">");
        Chart.Lines(_page, "rate", _time, ("Share rate", $"{asset} per share, in smallest units of both", 27), _rate);
        Chart.Lines(_page, "balance", _time, ("Balance", asset, _names.Asset.Decimals), _worth);
        Chart.Columns(_page, "rewards", _rewards, ("Rewards and losses by source", asset, _names.Asset.Decimals));
        Chart.Columns(_page, "fees", _fees, ("Fees borne", asset, _names.Asset.Decimals));
        Chart.Lines(_page, "queue", _time, ("Withdrawals on their way", asset, _names.Asset.Decimals), _pending, _claimable);
        _page.Write($"</div>");
    }

    private void Position(Timestamp time, in PricingPair pair, Amount worth)
    {
        _worth.Add(time, worth.Value);
        if (!pair.Shares.IsZero)
        {
            _rate.Add(time, ShareRate.Of(pair.Assets, pair.Shares).Ray);
        }
    }

    private void Queue(Timestamp time, Amount pending, Amount claimable)
    {
        _pending.Add(time, pending.Value);
        _claimable.Add(time, claimable.Value);
    }
}
