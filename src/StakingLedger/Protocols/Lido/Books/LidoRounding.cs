using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>The divisions of Lido on money, as their remainders are posted. Numbers and names are stable.</summary>
internal static class LidoRounding
{
    public static BookRule FeeEther => new((ushort)ReportDivision.FeeEther, "fee in ether");

    public static BookRule FeeShares => new((ushort)ReportDivision.FeeShares, "fee shares");

    public static BookRule ModuleShares => new((ushort)ReportDivision.ModuleShares, "module's part of the fee shares");

    /// <summary>Gets the rule whose whole units are locked and in nobody's claim.</summary>
    public static BookRule DiscountedBatch => new((ushort)ReportDivision.DiscountedBatch, "payment of a discounted batch");

    public static BookRule ExternalEther => new((ushort)ReportDivision.ExternalEther, "external ether");

    public static BookRule DepositShares => new(16, "shares for a deposit");

    public static BookRule TransferShares => new(17, "shares for a transfer of stETH");

    public static BookRule RequestShares => new(18, "shares for a request of stETH");

    public static BookRule RequestWorth => new(19, "stETH for a request of wstETH");

    public static BookRule WrapShares => new(20, "wstETH for stETH");

    public static BookRule UnwrapWorth => new(21, "stETH for wstETH");

    public static BookRule UnwrapShares => new(22, "shares for unwrapped stETH");

    public static BookRule BurnShares => new(23, "shares for a burn of stETH");

    public static BookRule ExternalWorth => new(24, "ether for external shares, rounded up");

    /// <summary>Gets the rule by which the buffer is kept in 128 bits: no division, but whole units that are lost to all.</summary>
    public static BookRule BufferBits => new(25, "buffer of 128 bits");

    public static (BookRule Rule, DustKeeper Keeper) Of(ReportDivision division) => division switch
    {
        ReportDivision.FeeEther => (FeeEther, DustKeeper.Holders),
        ReportDivision.FeeShares => (FeeShares, DustKeeper.Holders),
        ReportDivision.ModuleShares => (ModuleShares, DustKeeper.Treasury),
        ReportDivision.DiscountedBatch => (DiscountedBatch, DustKeeper.Holders),
        _ => (ExternalEther, DustKeeper.Nobody),
    };
}
