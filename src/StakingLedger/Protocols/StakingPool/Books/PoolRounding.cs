using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The divisions of the house pool on money, as their remainders are posted. Numbers and names are stable.</summary>
internal static class PoolRounding
{
    public static BookRule DepositFee => new(1, "deposit fee");

    public static BookRule DepositShares => new(2, "shares for a deposit");

    public static BookRule TransferShares => new(3, "shares for a transfer of assets");

    public static BookRule RequestShares => new(4, "shares for a request of assets");

    public static BookRule RequestWorth => new(5, "worth of a request of shares");

    public static BookRule ExitTickets => new(6, "tickets for an exit");

    public static BookRule ExitWorth => new(7, "worth of tickets");

    public static BookRule CancelledShares => new(8, "shares for a cancelled exit");

    public static BookRule FinalisedWorth => new(9, "worth of finalised shares");

    public static BookRule FinalisedShares => new(10, "shares for a budget");

    /// <summary>Gets the rule whose whole units are in nobody's claim.</summary>
    public static BookRule PartialFill => new(11, "parts of a partial fill");

    public static BookRule FrozenRate => new(12, "frozen rate");

    public static BookRule FrozenPayment => new(13, "payment at a frozen rate");

    public static BookRule WithdrawalFee => new(14, "withdrawal fee");

    public static BookRule RedemptionWorth => new(15, "worth of redeemed shares");

    public static BookRule RewardFee => new(16, "fee on rewards");

    public static BookRule FeeShares => new(17, "shares for a fee");

    public static BookRule FeeSplit => new(18, "split of a fee");

    public static BookRule LossOfExits => new(19, "exits' part of a loss");

    public static BookRule CoverOfExits => new(20, "exits' part of cover");

    public static BookRule CauseOfExits => new(21, "exits' part by cause");
}
