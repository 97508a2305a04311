using StakingLedger.Reports;

namespace StakingLedger.Cli;

/// <summary>Which lots the user wants, by which prices. All but <see cref="Quantity"/> is read before the history.</summary>
internal sealed record LotChoice(LotRules Rules, string PriceFile, LotQuantity? Quantity)
{
    /// <summary>The lots of a statement. What the form of the pool decides is decided here.</summary>
    public LotStatement Of(HistoryRun run, HolderStatement statement)
    {
        StatementRequest request = statement.Request;
        return LotStatement.Of(statement, Rules with
        {
            AssetDecimals = run.AssetUnit.Decimals,

            // Where the balance counts shares, the rate is no income of its own.
            Quantity = Quantity ?? (run.Control == ControlRule.AtExit ? LotQuantity.Shares : LotQuantity.Worth),
            IncomeCost = request is { Basis: IncomeBasis.Control, Control: ControlRule.AtExit }
                ? IncomeLotCost.Nothing
                : IncomeLotCost.MarketValue,
        });
    }

    /// <summary>Reads the lots once, so that nothing is half written when a price is missing.</summary>
    /// <exception cref="UserErrorException">A price is missing, or lots that were named do not fit.</exception>
    public static void Demand(LotStatement lots, string file) => Guard(file, () =>
    {
        foreach (LotPeriod period in lots.Periods())
        {
            _ = period;
        }
    });

    /// <summary>Reads lots, and tells the user what they lack.</summary>
    /// <exception cref="UserErrorException">A price is missing, or lots that were named do not fit.</exception>
    public static void Guard(string file, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is MissingPriceException or LotRefusedException or FormatException or OverflowException)
        {
            throw new UserErrorException($"{file}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
