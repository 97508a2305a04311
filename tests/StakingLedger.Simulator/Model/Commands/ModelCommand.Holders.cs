namespace StakingLedger.Simulator.Model;

/// <content>Deposits, transfers, and the ways to leave.</content>
internal abstract partial record ModelCommand
{
    public sealed record Deposit(string To, BigInteger Amount) : ModelCommand;

    public sealed record Donate(BigInteger Amount) : ModelCommand;

    public sealed record TransferAssets(string From, string To, BigInteger Amount) : ModelCommand;

    public sealed record TransferShares(string From, string To, BigInteger Shares) : ModelCommand;

    public sealed record RequestWithdrawal(string Holder, BigInteger Amount) : ModelCommand;

    public sealed record RequestWithdrawalOfShares(string Holder, BigInteger Shares) : ModelCommand;

    public sealed record CancelWithdrawal(ulong Id) : ModelCommand;

    public sealed record FinaliseWithdrawals(BigInteger Budget) : ModelCommand;

    public sealed record ClaimWithdrawal(ulong Id) : ModelCommand;

    public sealed record TransferClaim(ulong Id, string To) : ModelCommand;

    public sealed record Redeem(string Holder, BigInteger Shares) : ModelCommand;
}
