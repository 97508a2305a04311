using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Numbers of a ledger for people: whole units with all their decimals, and what the units are called.</summary>
internal sealed class LedgerUnits(LedgerFile file)
{
    /// <summary>Gets the symbol of the asset.</summary>
    public string Asset { get; } = ShownText.Of(file.AssetUnit.Symbol);

    /// <summary>What a commodity is counted in.</summary>
    public string Name(BookCommodity commodity) =>
        commodity.IsShares ? SharesName(commodity.Token) : ShownText.Of(UnitOf(commodity).Symbol);

    /// <summary>What a token is counted in: shares, of the token that is priced.</summary>
    public string SharesName(TokenId token) =>
        ShownText.Of(BooksWords.Unit(BookCommodity.SharesOf(token), file.UnitOf(token)));

    /// <summary>An amount of the asset.</summary>
    public string Of(Amount amount) => NumberText.Units(amount.Value, file.AssetUnit.Decimals);

    /// <summary>Shares of a token.</summary>
    public string Of(Shares shares, TokenId token) => NumberText.Units(shares.Value, file.UnitOf(token).Decimals);

    /// <summary>A number of a commodity.</summary>
    public string Of(in UInt256 value, BookCommodity commodity) => NumberText.Units(value, UnitOf(commodity).Decimals);

    /// <summary>A change of assets, with its sign.</summary>
    public string Signed(SignedAmount amount) => Signed(amount, BookCommodity.Assets);

    /// <summary>A change of a commodity, with its sign.</summary>
    public string Signed(SignedAmount amount, BookCommodity commodity) =>
        (amount.IsZero || amount.IsNegative ? string.Empty : "+") + NumberText.Signed(amount, UnitOf(commodity).Decimals);

    /// <summary>Says for programs what one whole unit is; the numbers themselves are in the smallest.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("units");
        Write(json, "assets", file.AssetUnit);
        json.WriteStartArray("tokens");
        for (int i = 0; i < file.Ledger.Tokens.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("token", file.Ledger.Tokens[i].Symbol);
            Write(json, file.UnitOf(new TokenId((byte)i)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string label, ReportUnit unit)
    {
        json.WriteStartObject(label);
        Write(json, unit);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportUnit unit)
    {
        json.WriteString("symbol", unit.Symbol);
        json.WriteNumber("decimals", unit.Decimals);
    }

    private ReportUnit UnitOf(BookCommodity commodity) =>
        commodity.IsValidators ? ReportUnit.Validators : commodity.IsAssets ? file.AssetUnit : file.UnitOf(commodity.Token);
}
