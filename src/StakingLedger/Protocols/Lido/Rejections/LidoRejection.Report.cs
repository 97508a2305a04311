using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: Oracle report.</content>
public abstract partial record LidoRejection
{
    /// <summary>The report, or the bunker mode it starts, is not in the past.</summary>
    public sealed record InvalidReportTimestamp()
        : LidoRejection(LidoRejectionCodes.InvalidReportTimestamp);

    /// <summary>The report is not in the past (v3).</summary>
    /// <param name="Reported">What was reported.</param>
    /// <param name="Now">The time of the block.</param>
    public sealed record IncorrectReportTimestamp(Timestamp Reported, Timestamp Now)
        : LidoRejection(LidoRejectionCodes.IncorrectReportTimestamp);

    /// <summary>The report is in the future (v2).</summary>
    public sealed record ReportTimestampInFuture()
        : LidoRejection(LidoRejectionCodes.ReportTimestampInFuture);

    /// <summary>The reported validators are fewer than known or more than deposited (v3).</summary>
    /// <param name="Reported">What was reported.</param>
    /// <param name="Known">The validators known before.</param>
    /// <param name="Deposited">The deposited validators.</param>
    public sealed record IncorrectReportValidators(ulong Reported, ulong Known, ulong Deposited)
        : LidoRejection(LidoRejectionCodes.IncorrectReportValidators);

    /// <summary>More validators are reported than were deposited (v2).</summary>
    public sealed record ReportedMoreThanDeposited()
        : LidoRejection(LidoRejectionCodes.ReportedMoreThanDeposited);

    /// <summary>Fewer validators are reported than are known (v2).</summary>
    public sealed record ReportedFewerValidators()
        : LidoRejection(LidoRejectionCodes.ReportedFewerValidators);

    /// <summary>The penalties and finalised withdrawals exceed the pool.</summary>
    public sealed record NegativeTotalPooledEther()
        : LidoRejection(LidoRejectionCodes.NegativeTotalPooledEther);

    /// <summary>No internal share would be left (v3).</summary>
    public sealed record InternalSharesZero()
        : LidoRejection(LidoRejectionCodes.InternalSharesZero);

    /// <summary>The report states more than the withdrawal vault holds.</summary>
    /// <param name="Actual">The actual value, in wei.</param>
    public sealed record IncorrectWithdrawalsVaultBalance(Amount Actual)
        : LidoRejection(LidoRejectionCodes.IncorrectWithdrawalsVaultBalance);

    /// <summary>The report states more than the execution-layer rewards vault holds.</summary>
    /// <param name="Actual">The actual value, in wei.</param>
    public sealed record IncorrectExecutionVaultBalance(Amount Actual)
        : LidoRejection(LidoRejectionCodes.IncorrectExecutionVaultBalance);

    /// <summary>The report states more shares than wait on the burner.</summary>
    /// <param name="Actual">The actual value.</param>
    public sealed record IncorrectSharesRequestedToBurn(Shares Actual)
        : LidoRejection(LidoRejectionCodes.IncorrectSharesRequestedToBurn);

    /// <summary>The consensus balance fell further than the window allows.</summary>
    /// <param name="Decrease">How far the balance fell in the window, in wei.</param>
    /// <param name="Allowed">What is allowed, in wei.</param>
    public sealed record IncorrectClBalanceDecrease(Amount Decrease, Amount Allowed)
        : LidoRejection(LidoRejectionCodes.IncorrectClBalanceDecrease);

    /// <summary>The consensus balance rose faster than the annual limit.</summary>
    /// <param name="AnnualBasisPoints">The annual increase in basis points.</param>
    public sealed record IncorrectClBalanceIncrease(UInt256 AnnualBasisPoints)
        : LidoRejection(LidoRejectionCodes.IncorrectClBalanceIncrease);

    /// <summary>More validators appeared than the daily limit allows.</summary>
    /// <param name="Appeared">The validators that appeared.</param>
    public sealed record IncorrectAppearedValidators(ulong Appeared)
        : LidoRejection(LidoRejectionCodes.IncorrectAppearedValidators);

    /// <summary>The simulated share rate deviates too far.</summary>
    /// <param name="Simulated">The rate in the report, 1e27.</param>
    /// <param name="Actual">The actual value, 1e27.</param>
    public sealed record IncorrectSimulatedShareRate(ShareRate Simulated, ShareRate Actual)
        : LidoRejection(LidoRejectionCodes.IncorrectSimulatedShareRate);

    /// <summary>The share rate after the report is zero.</summary>
    public sealed record ActualShareRateIsZero()
        : LidoRejection(LidoRejectionCodes.ActualShareRateIsZero);

    /// <summary>A request is finalised too soon after it was made.</summary>
    /// <param name="RequestedAt">When the request was made.</param>
    public sealed record IncorrectRequestFinalization(Timestamp RequestedAt)
        : LidoRejection(LidoRejectionCodes.IncorrectRequestFinalization);

    /// <summary>The pool does not hold the ether that would be locked.</summary>
    /// <param name="Held">What is held, in wei.</param>
    /// <param name="Needed">What is needed, in wei.</param>
    public sealed record EtherShort(Amount Held, Amount Needed)
        : LidoRejection(LidoRejectionCodes.EtherShort);
}
