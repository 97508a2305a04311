using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Shares backed from outside; v3 only.</summary>
internal sealed partial class ReferenceWorkload
{
    private ReferenceOp SetMaxExternalRatio()
    {
        BigInteger ratio = dice.Below(8) switch
        {
            0 => 0,
            1 => 10_000,
            2 => 10_001,
            3 => dice.Edge(),
            _ => dice.Below(6_000),
        };
        return Op("setMaxExternalRatioBP", "admin", ("bp", ratio));
    }

    private ReferenceOp MintExternal()
    {
        BigInteger most = lido.MaxMintableExternalShares;
        bool isUnlimited = most == ReferenceNumber.Max256;
        BigInteger shares = isUnlimited && dice.Percent(95) ? dice.Bits(scenario.DepositBits) : dice.Near(most);
        string to = dice.Percent(80) ? "vaultOwner" : Anybody();
        return Op("mintExternalShares", "vaultOwner", ("to", to), ("shares", BigInteger.Min(shares, ReferenceNumber.Max256)));
    }

    private ReferenceOp BurnExternal()
    {
        BigInteger most = BigInteger.Min(lido.SharesOf("vaultOwner"), State.ExternalShares);
        return Op("burnExternalShares", "vaultOwner", ("shares", dice.Near(most)));
    }

    private ReferenceOp RebalanceExternal()
    {
        BigInteger shares = dice.Near(State.ExternalShares);
        BigInteger value = dice.Below(12) switch
        {
            0 => 0,
            1 => Worth(shares) + 1,
            2 => BigInteger.Max(0, Worth(shares) - 1),
            _ => Worth(shares),
        };
        return Op("rebalanceExternalEther", "vaultOwner", ("shares", shares)) with { Value = value };
    }

    private ReferenceOp SetBadDebt()
    {
        BigInteger shares = dice.Below(6) switch
        {
            0 => 0,
            1 => State.ExternalShares,
            2 => State.ExternalShares + 1,
            _ => dice.Below((State.ExternalShares / 10) + 1),
        };
        return Op("setBadDebt", "vaultOwner", ("shares", shares));
    }

    /// <summary>The ether that a rebalance must bring, or some number where there is none.</summary>
    private BigInteger Worth(BigInteger shares)
    {
        try
        {
            return lido.EthBySharesUp(shares);
        }
        catch (ReferenceRevertException)
        {
            return dice.Bits(64);
        }
    }
}
