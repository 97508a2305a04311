using System.Text;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// Writes entries as they come, keeps the running totals, and asserts them. Dates never run backwards: of an event that is dated before
/// its predecessor, the predecessor's date stays.
/// </summary>
internal sealed class JournalOutput
{
    private readonly TextWriter _output;
    private readonly JournalStyle _style;
    private readonly JournalBalances _balances = new();
    private readonly IReadOnlyList<JournalCommodity> _commodities;
    private readonly SignedAmount[] _sums;
    private readonly UInt256? _limit;
    private readonly CalendarZone _zone;
    private readonly StringBuilder _text = new();
    private readonly JournalEntry _entry = new();
    private readonly Func<string, string> _nameOf;
    private CalendarDate _last;
    private CalendarDate? _due;

    /// <summary>Begins a journal.</summary>
    /// <param name="output">Receives it.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="zone">Whose dates count.</param>
    /// <param name="from">Its first moment.</param>
    /// <param name="nameOf">How an account is called beside its name; empty for most.</param>
    /// <param name="countsValidators">Whether validators are a commodity of it.</param>
    public JournalOutput(
        TextWriter output,
        JournalOptions options,
        CalendarZone zone,
        Timestamp from,
        Func<string, string> nameOf,
        bool countsValidators = false)
    {
        (_output, _zone, _nameOf) = (output, zone, nameOf);
        _commodities = new JournalCommodities(options, countsValidators).All;
        _sums = new SignedAmount[_commodities.Count];
        _style = JournalStyle.Of(options.Format, _commodities);
        _limit = _style.MostDigits is { } digits ? UInt256.Parse("1" + new string('0', digits)) : null;
        _last = zone.CalendarDateOf(from);
        if (options.Title.Length > 0)
        {
            JournalStyle.Comment(_text, options.Title);
        }

        JournalStyle.Comment(_text, $"Dates of the zone {zone.Id}, time-zone data {CalendarZone.DataVersion}.");
        _style.Begin(_text, _last);
        Flush();
    }

    /// <summary>Begins an entry.</summary>
    public JournalEntry Begin(EventNumber number, Timestamp time, string text)
    {
        CalendarDate date = _zone.CalendarDateOf(time);
        _entry.Begin(number, date > _last ? date : _last, text);
        return _entry;
    }

    /// <summary>Writes the entry that was begun last.</summary>
    public void End()
    {
        if (_due is { } due && _entry.Date > _last)
        {
            // An event that is dated back may lie before the end of the period that it comes after.
            AssertAfter(due > _entry.Date ? _last : due, _balances.TakeTouched());
        }

        _last = _entry.Date;
        Array.Clear(_sums);
        foreach (JournalPosting posting in _entry.Postings)
        {
            Post(posting);
        }

        _style.Write(_text, _entry);
        Flush();
    }

    /// <summary>
    /// Asserts what was posted to since the last assertion. A program that asserts by the day does so when the day is over.
    /// </summary>
    /// <param name="end">The first moment after the period; null for none.</param>
    public void EndPeriod(Timestamp? end)
    {
        CalendarDate next = end is { } moment ? _zone.CalendarDateOf(moment) : _last;
        if (_style.AssertsAtStartOfDay)
        {
            _due = next;
            return;
        }

        if (end is { Seconds: > 0 } after)
        {
            CalendarDate day = _zone.CalendarDateOf(Timestamp.FromSeconds(after.Seconds - 1));
            _last = day > _last ? day : _last;
        }

        Assert(_last, _balances.TakeTouched());
    }

    /// <summary>Demands that a running total is what somebody else counted.</summary>
    public void Demand(string account, int commodity, SignedAmount expected)
    {
        SignedAmount total = _balances.Find(account, commodity)?.Total ?? SignedAmount.Zero;
        if (total != expected)
        {
            throw new InvalidOperationException(
                $"The journal comes to {total} {_commodities[commodity].Name} in {account}; expected {expected}.");
        }
    }

    /// <summary>Asserts every total, and ends the journal.</summary>
    public void Finish()
    {
        if (_style.AssertsAtStartOfDay)
        {
            AssertAfter(_due ?? _last, _balances.All);
        }
        else
        {
            Assert(_last, _balances.All);
        }

        _output.Flush();
    }

    private void Post(in JournalPosting posting)
    {
        JournalBalance balance = _balances.Touch(posting.Account, posting.Commodity, out bool isNewAccount);
        if (isNewAccount)
        {
            _style.Open(_text, _entry.Date, posting.Account, _nameOf(posting.Account));
        }

        balance.Total += posting.Amount;
        _sums[posting.Commodity] += posting.Amount;
        DemandDigits(posting, posting.Amount, "an amount");
        DemandDigits(posting, balance.Total, "the running total");
        DemandDigits(posting, _sums[posting.Commodity], "the sum of the entry so far");
    }

    private void DemandDigits(in JournalPosting posting, SignedAmount value, string what)
    {
        if (_limit is { } limit && value.Magnitude >= limit)
        {
            throw new JournalLimitException(
                _entry.Event, posting.Account, value, $"{what} of {_commodities[posting.Commodity].Name}", _style.MostDigits!.Value);
        }
    }

    /// <summary>Asserts at the beginning of a day: the one after the period, or after the last entry, if that is later.</summary>
    private void AssertAfter(CalendarDate next, IReadOnlyList<JournalBalance> balances)
    {
        CalendarDate date = next > _last ? next : _last.Next();
        _due = null;
        Assert(date, balances);
    }

    private void Assert(CalendarDate date, IReadOnlyList<JournalBalance> balances)
    {
        if (balances.Count > 0)
        {
            _style.Assert(_text, date, balances);
            Flush();
        }
    }

    private void Flush()
    {
        _output.Write(_text);
        _ = _text.Clear();
    }
}
