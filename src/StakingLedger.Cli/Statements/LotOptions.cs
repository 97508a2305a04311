using System.CommandLine;
using System.Text;
using StakingLedger.Analytics;
using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>The options of the command statement that ask for lots and yearly rates.</summary>
internal sealed class LotOptions
{
    private const int LargestFile = 64 << 20;

    private readonly Option<string?> _lots = OneOf(
        "--lots", "Show lots: what was acquired at which cost, and which of it disposals took: fifo, lifo, hifo or specific.", "fifo",
        "lifo", "hifo", "specific");

    private readonly Option<string?> _lotIds = new("--lot-ids")
    {
        Description = "Which lots each disposal takes, for --lots specific: a CSV file event,take,lot.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _prices = new("--prices")
    {
        Description = "The prices of one whole unit of the pool's assets: a CSV file time,price,currency.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _currency = new("--currency")
    {
        Description = "The currency of the prices, such as CHF.",
        HelpName = "CODE",
    };

    private readonly Option<int?> _decimals = new("--currency-decimals")
    {
        Description = "How many decimals the smallest unit of the currency has; 2, if not given.",
        HelpName = "N",
    };

    private readonly Option<string?> _priceRule = OneOf(
        "--price-rule", "Which price counts: the last one before (last; if not given) or the one of the UTC day (day).", "last", "day");

    private readonly Option<string?> _rounding = OneOf(
        "--rounding", "How a value is rounded: half to even (even; if not given) or down.", "even", "down");

    private readonly Option<string?> _disposal = OneOf(
        "--disposal", "When a withdrawal by a queue is a disposal: finalised (if not given), requested or claimed.", "finalised",
        "requested", "claimed");

    private readonly Option<string?> _quantity = OneOf(
        "--lots-of", "What lots count: worth or shares. By the form of the pool, if not given.", "worth", "shares");

    private readonly Option<string?> _income = OneOf(
        "--lot-income", "What is one income: all steps of an event (event; if not given), or each line (line).", "event", "line");

    private readonly Option<string?> _dayCount = OneOf(
        "--day-count", "Show APR and APY of each period with a year of so many days: 365, 365.25 or actual.", "365", "365.25", "actual");

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _lots, _lotIds, _prices, _currency, _decimals, _priceRule, _rounding, _disposal, _quantity, _income, _dayCount,
        })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Which year rates are for; null when none are wanted.</summary>
    /// <exception cref="UserErrorException">The format has no place for rates.</exception>
    public DayCount? DayCount(ParseResult parsed, string format)
    {
        if (parsed.GetValue(_dayCount) is not { } days)
        {
            return null;
        }

        return format is not ("table" or "json" or "html")
            ? throw new UserErrorException($"--day-count {days}: rates are written in a table, json or html; found --format {format}")
            : days switch
            {
                "365" => Analytics.DayCount.Days365,
                "365.25" => Analytics.DayCount.Days365And6Hours,
                _ => Analytics.DayCount.ActualActual,
            };
    }

    /// <summary>Which lots are wanted; null when none are. The files are read.</summary>
    /// <exception cref="UserErrorException">An option is missing or is not for this, or a file cannot be read.</exception>
    public LotChoice? Choice(ParseResult parsed, string format)
    {
        if (parsed.GetValue(_lots) is not { } method)
        {
            Option? astray = new Option[]
            {
                _lotIds, _prices, _currency, _decimals, _priceRule, _rounding, _disposal, _quantity, _income,
            }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false });
            return astray is null ? null : throw new UserErrorException($"{astray.Name}: only with --lots");
        }

        if (format is not ("table" or "csv" or "json" or "html"))
        {
            throw new UserErrorException($"--lots {method}: lots are written as a table, csv, json or html; found --format {format}");
        }

        string prices = parsed.GetValue(_prices) ?? throw new UserErrorException($"--lots {method}: expected --prices FILE");
        string currency = parsed.GetValue(_currency) ?? throw new UserErrorException($"--lots {method}: expected --currency CODE");
        string? lotIds = parsed.GetValue(_lotIds);
        if (method is "specific" != lotIds is not null)
        {
            throw new UserErrorException(lotIds is null
                ? "--lots specific: expected --lot-ids FILE, which names the lots that each disposal takes"
                : $"--lot-ids {lotIds}: only with --lots specific; found --lots {method}");
        }

        int decimals = parsed.GetValue(_decimals) ?? 2;
        if (decimals is < 0 or > 18)
        {
            throw new UserErrorException($"--currency-decimals {NumberText.Count((long)decimals)}: expected 0 to 18");
        }

        PriceTable table = Read(prices, "a price file", PriceTable.Read);
        if (!table.Currencies.Contains(currency, StringComparer.Ordinal))
        {
            string found = table.Count == 0 ? "has no prices" : $"has prices in {string.Join(", ", table.Currencies)} only";
            throw new UserErrorException($"--currency {ShownText.Of(currency)}: {prices} {found}");
        }

        LotRules rules = new()
        {
            Prices = table,
            Currency = new PriceCurrency(currency, decimals),
            PriceRule = parsed.GetValue(_priceRule) is "day" ? PriceRule.ExactDay : PriceRule.LastAtOrBefore(),
            Rounding = parsed.GetValue(_rounding) is "down" ? PriceRounding.Down : PriceRounding.HalfEven,
            Method = Enum.Parse<LotMethod>(method, ignoreCase: true),
            Instructions = lotIds is null ? null : Read(lotIds, "a list of lots", LotInstructions.Read),
            Disposal = parsed.GetValue(_disposal) is { } moment
                ? Enum.Parse<DisposalMoment>(moment, ignoreCase: true)
                : DisposalMoment.Finalised,
            RateIncome = parsed.GetValue(_income) is "line" ? RateIncome.PerLine : RateIncome.PerEvent,
        };
        return new LotChoice(rules, prices, parsed.GetValue(_quantity) switch
        {
            "worth" => LotQuantity.Worth,
            "shares" => LotQuantity.Shares,
            _ => null,
        });
    }

    private static T Read<T>(string file, string what, Func<TextReader, string, T> read)
    {
        try
        {
            using StringReader text = new(new UTF8Encoding(false, true).GetString(SmallFile.Read(file, LargestFile, what)));
            return read(text, file);
        }
        catch (FormatException e)
        {
            throw new UserErrorException(e.Message.ReplaceLineEndings(" "));
        }
        catch (DecoderFallbackException)
        {
            throw new UserErrorException($"{file}: {what} is text in UTF-8");
        }
    }

    private static Option<string?> OneOf(string name, string description, params string[] values)
    {
        Option<string?> option = new(name) { Description = description };
        _ = option.AcceptOnlyFromAmong(values);
        return option;
    }
}
