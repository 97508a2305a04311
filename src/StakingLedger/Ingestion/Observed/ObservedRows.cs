using System.Globalization;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Makes rows of the texts of a file, whatever its form, and says what is wrong with them.</summary>
internal sealed class ObservedRows(TraceSource source, ObservedFileOptions options)
{
    private const string Kinds = "shares, balance, balance-change, total-shares, total-assets, pair-shares or pair-assets";
    /// <summary>The last second of the year 9999.</summary>
    private const ulong LastSecond = 253_402_300_799;

    private const string PointKinds = "event, block, time, epoch or end";

    /// <summary>A row of CSV: every cell may be empty but the kind and the value.</summary>
    public ObservedRow Make(
        long line,
        ObservedCell account,
        ObservedCell token,
        ObservedCell kind,
        ObservedCell value,
        ObservedCell unit,
        ObservedPoint at,
        ObservedPoint? since)
    {
        ObservedKind what = KindOf(line, kind);
        if (what.IsOfAccount() && account.IsEmpty)
        {
            throw Refuse(line, account, "nothing", $"an account, as {kind.Text} needs one");
        }

        if (!what.IsOfAccount() && !account.IsEmpty)
        {
            throw Refuse(line, account, account.Text, $"nothing, as {kind.Text} is of no account");
        }

        return new ObservedRow
        {
            Line = line,
            Account = account.IsEmpty ? default : AccountOf(line, account),
            Name = account.Text ?? string.Empty,
            Token = TokenOf(line, token, what),
            Kind = what,
            Value = NumberOf(line, value, UnitOf(line, unit)),
            At = at,
            Since = since,
        };
    }

    /// <summary>A moment that is named by a kind and a value.</summary>
    public ObservedPoint PointOf(long line, ObservedCell kind, ObservedCell value) => (kind.Text ?? string.Empty) switch
    {
        "" => value.IsEmpty ? options.At : throw Refuse(line, kind, "nothing", PointKinds),
        "end" => value.IsEmpty ? ObservedPoint.End : throw Refuse(line, value, value.Text, "nothing, as the end has no number"),
        "event" => new ObservedPoint(ObservedPointKind.Event, WholeOf(line, value, "an event number")),
        "block" => new ObservedPoint(ObservedPointKind.Block, WholeOf(line, value, "a block number")),
        "epoch" => new ObservedPoint(ObservedPointKind.Epoch, WholeOf(line, value, "an epoch number")),
        "time" => new ObservedPoint(ObservedPointKind.Time, SecondsOf(line, value)),
        _ => throw Refuse(line, kind, kind.Text!, PointKinds),
    };

    /// <summary>An error of one row.</summary>
    public ObservedRowException Refuse(long line, ObservedCell cell, string found, string expected) => new(new RowError(
        source.File, line, cell.Column, cell.Field ?? string.Empty, TraceSource.Shorten(found.Length == 0 ? "nothing" : found), expected));

    private ObservedKind KindOf(long line, ObservedCell cell) => cell.Text switch
    {
        "shares" => ObservedKind.Shares,
        "balance" => ObservedKind.Balance,
        "balance-change" => ObservedKind.BalanceChange,
        "total-shares" => ObservedKind.TotalShares,
        "total-assets" => ObservedKind.TotalAssets,
        "pair-shares" => ObservedKind.PairShares,
        "pair-assets" => ObservedKind.PairAssets,
        _ => throw Refuse(line, cell, cell.Text, Kinds),
    };

    private AccountId AccountOf(long line, ObservedCell cell) => options.FindAccount(cell.Text) is { } account
        ? account
        : throw Refuse(line, cell, cell.Text, "an account of the history, or an address");

    private TokenId TokenOf(long line, ObservedCell cell, ObservedKind kind)
    {
        if (cell.IsEmpty)
        {
            return default;
        }

        for (int i = 0; i < options.Tokens.Count; i++)
        {
            if (string.Equals(options.Tokens[i].Symbol, cell.Text, StringComparison.OrdinalIgnoreCase))
            {
                return i == 0 || kind is ObservedKind.Shares or ObservedKind.TotalShares
                    ? new TokenId((byte)i)
                    : throw Refuse(
                        line, cell, cell.Text, $"{options.Tokens[0].Symbol}: no other token is priced, only its shares are known");
            }
        }

        throw Refuse(line, cell, cell.Text, $"one of {string.Join(", ", options.Tokens.Select(static t => t.Symbol))}");
    }

    private ObservedUnit UnitOf(long line, ObservedCell cell) => cell.IsEmpty ? ObservedUnit.Wei
        : ObservedUnit.TryParse(cell.Text, out ObservedUnit unit) ? unit
        : throw Refuse(line, cell, cell.Text, ObservedUnit.Forms);

    private ObservedNumber NumberOf(long line, ObservedCell cell, ObservedUnit unit) =>
        ObservedNumber.TryParse(cell.Text ?? string.Empty, unit, out ObservedNumber number)
            ? number
            : throw Refuse(line, cell, cell.Text ?? string.Empty, "a number of at most 78 digits, such as 1234, 1.5, 1.5e+22 or 0x1f");

    private ulong WholeOf(long line, ObservedCell cell, string what)
    {
        string text = cell.Text ?? string.Empty;
        bool isHex = text.StartsWith("0x", StringComparison.Ordinal);
        return ulong.TryParse(
            isHex ? text.AsSpan(2) : text,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out ulong value)
            ? value
            : throw Refuse(line, cell, text, what);
    }

    /// <summary>Seconds after the year 9999 are milliseconds: they would silently mean the end of every history.</summary>
    private ulong SecondsOf(long line, ObservedCell cell)
    {
        const string Times = "seconds since 1970, or an instant such as 2026-01-02T03:04:05Z";
        ulong seconds = Timestamp.TryParse(cell.Text ?? string.Empty, out Timestamp time) ? time.Seconds : WholeOf(line, cell, Times);
        return seconds <= LastSecond
            ? seconds
            : throw Refuse(line, cell, cell.Text!, $"{Times}; milliseconds are divided by 1000 first");
    }
}
