using System.Globalization;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <content>Totals from the text that <see cref="Write"/> makes, so that a host can keep them with a snapshot.</content>
public sealed partial class BookTotals
{
    private const string SharesOf = "shares:";
    private const int LongestExcerpt = 80;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="name">What the text is called in error messages, such as a file's name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">
    /// A line is not as it must be; the message names it, what was found and what was expected.
    /// </exception>
    public static BookTotals Read(TextReader text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        BookTotals totals = new();
        int number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            string[] fields = line.Split('\t');
            if (fields.Length != 5)
            {
                throw Refused(name, number, "line", line, "five fields: commodity, kind, detail, party and amount, with tabs between");
            }

            Posting posting = new(AccountOf(fields, name, number), CommodityOf(fields[0], name, number), AmountOf(fields[4], name, number));
            if (totals.PlaceOf(posting.Account, posting.Commodity) >= 0)
            {
                throw Refused(name, number, "account", line, "each account once");
            }

            totals.Add(posting);
        }

        return totals;
    }

    private static BookAccount AccountOf(string[] fields, string name, int number)
    {
        bool isKind = Enum.TryParse(fields[1], out BookAccountKind kind) && kind != BookAccountKind.None
            && string.Equals(kind.ToString(), fields[1], StringComparison.Ordinal);
        if (!isKind)
        {
            throw Refused(name, number, "kind", fields[1], "a kind of account such as Buffer");
        }

        if (!ushort.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out ushort detail))
        {
            throw Refused(name, number, "detail", fields[2], "a number below 65536");
        }

        AccountId party = default;
        return fields[3].Length == 0 || AccountId.TryParse(fields[3], out party)
            ? new BookAccount(kind, detail, party)
            : throw Refused(name, number, "party", fields[3], "an account, or nothing");
    }

    private static BookCommodity CommodityOf(string text, string name, int number)
    {
        if (string.Equals(text, "assets", StringComparison.Ordinal))
        {
            return BookCommodity.Assets;
        }

        if (string.Equals(text, "validators", StringComparison.Ordinal))
        {
            return BookCommodity.Validators;
        }

        byte token = 0;
        bool isShares = text.StartsWith(SharesOf, StringComparison.Ordinal)
            && byte.TryParse(text.AsSpan(SharesOf.Length), NumberStyles.None, CultureInfo.InvariantCulture, out token)
            && token < byte.MaxValue;
        return isShares
            ? BookCommodity.SharesOf(new TokenId(token))
            : throw Refused(name, number, "commodity", text, "assets, validators, or shares: and the number of a token");
    }

    private static SignedAmount AmountOf(string text, string name, int number) =>
        SignedAmount.TryParse(text, out SignedAmount amount) && !amount.IsZero
            ? amount
            : throw Refused(name, number, "amount", text, "a whole number with or without a sign, and not zero");

    private static FormatException Refused(string name, int line, string field, string found, string expected)
    {
        string shown = found.Length <= LongestExcerpt ? found : string.Concat(found.AsSpan(0, LongestExcerpt), "...");
        return new FormatException(string.Create(
            CultureInfo.InvariantCulture, $"{name}:{line}: {field}: found '{shown}'; expected {expected}."));
    }
}
