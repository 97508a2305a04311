using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Names and keepers of the remainders of Rocket Pool's divisions, as they are posted; numbered as the divisions are.</summary>
internal static class RocketPoolRounding
{
    /// <summary>The name of a division and who keeps what it leaves over.</summary>
    public static (string Name, DustKeeper Keeper) Of(RocketPoolDivision division) => division switch
    {
        RocketPoolDivision.DepositFee => ("fee of a deposit", DustKeeper.Caller),
        RocketPoolDivision.CreditFee => ("fee of withdrawn credit", DustKeeper.Operator),
        RocketPoolDivision.Mint => ("rETH for a deposit", DustKeeper.Holders),
        RocketPoolDivision.CreditMint => ("rETH for credit", DustKeeper.Holders),
        RocketPoolDivision.Burn => ("ether for rETH", DustKeeper.Holders),
        RocketPoolDivision.CollateralTarget => ("collateral target", DustKeeper.Holders),
        RocketPoolDivision.RethValue => ("value of all rETH", DustKeeper.Holders),
        RocketPoolDivision.CollateralRate => ("collateral rate", DustKeeper.Holders),
        RocketPoolDivision.CollateralKept => ("collateral kept", DustKeeper.Holders),
        RocketPoolDivision.MinipoolNodePart => ("node's part of minipool rewards", DustKeeper.Holders),
        RocketPoolDivision.MinipoolCommission => ("commission of a minipool", DustKeeper.Holders),
        RocketPoolDivision.MinipoolPenalty => ("penalty of a minipool", DustKeeper.Operator),
        RocketPoolDivision.NodeShareKept => ("nodes' share kept", DustKeeper.Holders),
        RocketPoolDivision.VoterShareKept => ("voters' share kept", DustKeeper.Holders),
        RocketPoolDivision.ProtocolShareKept => ("protocol's share kept", DustKeeper.Holders),
        RocketPoolDivision.CommissionCurve => ("curve of the commission", DustKeeper.Holders),
        _ => OfMegapools(division),
    };

    private static (string Name, DustKeeper Keeper) OfMegapools(RocketPoolDivision division) => division switch
    {
        RocketPoolDivision.CapitalRatio => ("capital ratio", DustKeeper.EitherSide),
        RocketPoolDivision.CapitalRatioKept => ("capital ratio kept", DustKeeper.EitherSide),
        RocketPoolDivision.CapitalRatioAverage => ("average capital ratio", DustKeeper.EitherSide),
        RocketPoolDivision.NodeShareAverage => ("average nodes' share", DustKeeper.Holders),
        RocketPoolDivision.VoterShareAverage => ("average voters' share", DustKeeper.Holders),
        RocketPoolDivision.ProtocolShareAverage => ("average protocol's share", DustKeeper.Holders),
        RocketPoolDivision.MegapoolOwnPart => ("rewards on the node's capital", DustKeeper.EitherSide),
        RocketPoolDivision.MegapoolRethPart => ("rETH part of megapool rewards", DustKeeper.Operator),
        RocketPoolDivision.MegapoolVoterPart => ("voters' part of megapool rewards", DustKeeper.Operator),
        RocketPoolDivision.MegapoolProtocolPart => ("protocol's part of megapool rewards", DustKeeper.Operator),
        RocketPoolDivision.RplInflation => ("RPL inflation of a day", DustKeeper.Nobody),
        RocketPoolDivision.CommissionDemand => ("demand for the commission", DustKeeper.EitherSide),
        RocketPoolDivision.CommissionRoot => ("root of the commission", DustKeeper.EitherSide),
        _ => throw new ArgumentOutOfRangeException(nameof(division), division, "This division has no name in the books."),
    };
}
