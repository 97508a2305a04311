using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>How the numbers of a pool are shown: whole units of its asset, and shares with as many decimals and its offset.</summary>
internal sealed class PoolUnits(PoolCharter charter)
{
    private readonly int _places = charter.Asset.Decimals;
    private readonly int _sharePlaces = OfShares(charter).Decimals;

    /// <summary>Gets the symbol of the asset.</summary>
    public string Asset { get; } = ShownText.Of(charter.Asset.Symbol);

    /// <summary>Gets how a balance of the share token is called; by its symbol, unless that is just "shares".</summary>
    public string TokenBalance { get; } =
        charter.ShareToken.EndsWith("shares", StringComparison.OrdinalIgnoreCase)
            ? "token balance"
            : $"{ShownText.Of(charter.ShareToken)} balance";

    /// <summary>The share token, and how many decimals one whole share has.</summary>
    public static ReportUnit OfShares(PoolCharter charter) => new(
        charter.ShareToken,
        charter.Asset.Decimals + (charter.Defence.Kind == DefenceKind.VirtualShares ? charter.Defence.Offset : 0));

    /// <summary>An amount.</summary>
    public string Of(Amount amount) => NumberText.Units(amount.Value, _places);

    /// <summary>An amount; empty for nothing.</summary>
    public string OrBlank(Amount amount) => amount.IsZero ? string.Empty : Of(amount);

    /// <summary>Shares.</summary>
    public string Of(Shares shares) => NumberText.Units(shares.Value, _sharePlaces);

    /// <summary>A balance of the token.</summary>
    public string Of(TokenAmount token) =>
        NumberText.Units(token.Value, charter.TokenModel == TokenModel.Rebasing ? _places : _sharePlaces);
}
