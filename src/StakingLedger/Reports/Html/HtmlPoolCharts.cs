using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The charts of a pool's report: the rate, the assets, rewards by source, fees by recipient, withdrawals.</summary>
internal sealed class HtmlPoolCharts
{
    private const int MostRecipients = 6;

    private readonly HtmlPage _page;
    private readonly ReportNames _names;
    private readonly AccountId? _party;
    private readonly AccountId? _recipient;
    private readonly TimeAxis _time;
    private readonly ChartSeries _rate = new("Share rate", 2);
    private readonly ChartSeries _assets = new("Assets", 1);
    private readonly ChartSeries _pending = new("Pending", 3);
    private readonly ChartSeries _claimable = new("Claimable", 2);
    private readonly ChartColumns _rewards;
    private readonly ChartColumns _fees;
    private readonly List<AccountId> _recipients = [];

    /// <summary>What the event gave and took by source: what passes between holders in it cancels out.</summary>
    private readonly SignedAmount[] _sources = new SignedAmount[StatementSources.Count];
    private PricingPair _before;

    public HtmlPoolCharts(HtmlPage page, PoolStatement statement, ReportNames names, AccountId? party)
    {
        (_page, _names, _party) = (page, names, party);
        _recipient = party is { } one ? statement.Request.FeeRecipientOf?.Invoke(one) ?? one : null;
        Timestamp from = statement.From > statement.HistoryFrom ? statement.From : statement.HistoryFrom;
        Timestamp to = statement.To is { } end && end < statement.HistoryTo ? end : statement.HistoryTo;
        _time = new TimeAxis(statement.Request.Zone, from, to);
        _rewards = new ChartColumns(_time, statement.Request.Cut);
        _fees = new ChartColumns(_time, statement.Request.Cut);
    }

    /// <summary>Looks at an event.</summary>
    public void Add(PoolMoment moment)
    {
        Pair(moment.Period.Span.From, moment.Period.Opening, isFirst: true);
        Pair(moment.Time, moment.Period.Closing, isFirst: false);
        _pending.Add(moment.Time, moment.Period.Queue.PendingAfter.Value);
        _claimable.Add(moment.Time, moment.Period.Queue.ClaimableAfter.Value);
        Array.Clear(_sources);
        foreach (Posting posting in moment.Postings)
        {
            if (posting.Commodity.IsAssets)
            {
                Add(moment.Time, posting.Account, -posting.Amount);
            }
        }

        for (int i = 0; i < _sources.Length; i++)
        {
            _rewards.Add(moment.Time, HtmlWords.Of((StatementSource)i), HtmlWords.ColourOf((StatementSource)i), _sources[i]);
        }
    }

    /// <summary>Draws them; of an operator those that speak of it.</summary>
    public void Write()
    {
        string asset = _names.Asset.Symbol;
        _page.Write($"<div class=\"charts\">");
        if (_party is null)
        {
            Chart.Lines(_page, "rate", _time, ("Share rate", $"{asset} per share, in smallest units of both", 27), _rate);
            Chart.Lines(_page, "balance", _time, ("Assets of the holders", asset, _names.Asset.Decimals), _assets);
        }

        Chart.Columns(_page, "rewards", _rewards, ("Rewards and losses by source", asset, _names.Asset.Decimals));
        Chart.Columns(_page, "fees", _fees, ("Fees by recipient", asset, _names.Asset.Decimals));
        if (_party is null)
        {
            Chart.Lines(_page, "queue", _time, ("Withdrawals on their way", asset, _names.Asset.Decimals), _pending, _claimable);
        }

        _page.Write($"</div>");
    }

    private void Pair(Timestamp time, in PricingPair pair, bool isFirst)
    {
        if ((isFirst && _assets.Points.Count != 0) || (!isFirst && pair == _before))
        {
            return;
        }

        _before = pair;
        _assets.Add(time, pair.Assets.Value);
        if (!pair.Shares.IsZero)
        {
            _rate.Add(time, ShareRate.Of(pair.Assets, pair.Shares).Ray);
        }
    }

    private void Add(Timestamp time, in BookAccount account, SignedAmount amount)
    {
        bool isPaid = account.Kind is BookAccountKind.FeeShares or BookAccountKind.FeePayable;
        if (isPaid && !amount.IsNegative && (_recipient is null || account.Party == _recipient))
        {
            (string name, int colour) = RecipientOf(account.Party);
            _fees.Add(time, name, colour, amount);
        }

        StatementSource source = HtmlPoolWords.SourceOf(account);
        if (source != StatementSource.None && (_party is null || account.Party == _party))
        {
            _sources[(int)source] += amount;
        }
    }

    /// <summary>The first recipients by name, all others together.</summary>
    private (string Name, int Colour) RecipientOf(in AccountId party)
    {
        int place = _recipients.IndexOf(party);
        if (place < 0 && _recipients.Count < MostRecipients)
        {
            place = _recipients.Count;
            _recipients.Add(party);
        }

        return place < 0 ? ("Others", MostRecipients + 1) : (_names.NameOf(party), place + 1);
    }
}
