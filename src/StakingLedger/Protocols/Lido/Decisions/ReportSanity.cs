using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>The sanity checks of a report, in the checker's order (spec section 13).</summary>
/// <param name="state">The state before the report.</param>
/// <param name="report">The report.</param>
internal readonly ref struct ReportSanity(LidoState state, OracleReport report)
{
    private const ulong SecondsOf18Days = 18 * 86_400;
    private const ulong SecondsOf54Days = 54 * 86_400;

    /// <summary>Everything that is checked of the report alone.</summary>
    /// <exception cref="ArithmeticFaultException">The checker's arithmetic refuses.</exception>
    public LidoRejection? Check(Amount principal, out ClDecreaseCheck decrease)
    {
        decrease = default;
        if (report.WithdrawalVaultBalance > state.Ether.Withdrawals)
        {
            return new LidoRejection.IncorrectWithdrawalsVaultBalance(state.Ether.Withdrawals);
        }

        if (report.ExecutionVaultBalance > state.Ether.ExecutionRewards)
        {
            return new LidoRejection.IncorrectExecutionVaultBalance(state.Ether.ExecutionRewards);
        }

        Shares requested = state.Burner.CoverRequested + state.Burner.NonCoverRequested;
        if (report.SharesRequestedToBurn > requested)
        {
            return new LidoRejection.IncorrectSharesRequestedToBurn(requested);
        }

        return CheckDecrease(principal, out decrease) ?? CheckIncrease(principal) ?? (LidoRejection?)CheckAppeared();
    }

    /// <summary>
    /// The rate at which withdrawals are finalised against the rate that came out. Without ether v2 refuses a rate of zero by its name;
    /// v3 asserts that there is ether.
    /// </summary>
    /// <exception cref="ArithmeticFaultException">The checker's arithmetic refuses.</exception>
    public LidoRejection? CheckShareRate(in UInt256 etherWithLocked, in UInt256 sharesWithBurnt)
    {
        if (state.IsV3 && etherWithLocked.IsZero)
        {
            return LidoFaults.Panic(ArithmeticFault.AssertionFailed);
        }

        UInt256 ray = ContractMath.MultiplyDivide(etherWithLocked, WithdrawalRate.Precision, sharesWithBurnt);
        ShareRate actual = ShareRate.FromRay(ray);
        if (!state.IsV3 && ray.IsZero)
        {
            return new LidoRejection.ActualShareRateIsZero();
        }

        return ReportLimits.RateDeviation(report.SimulatedShareRate, actual)
            > (ulong)state.Terms.Limits.SimulatedShareRateDeviation.Value
            ? new LidoRejection.IncorrectSimulatedShareRate(report.SimulatedShareRate, actual)
            : null;
    }

    /// <summary>The last request finalised must be older than the margin.</summary>
    public LidoRejection? CheckRequestMargin()
    {
        RequestId last = report.FinalizationBatches[^1];
        if (last.IsNone || last.Value > state.Queue.LastId)
        {
            return new LidoRejection.InvalidRequestId(last);
        }

        Timestamp requested = state.Queue.RequestedAt(last.Value);
        return (UInt256)requested.Seconds + state.Terms.Limits.RequestTimestampMargin > report.Timestamp.Seconds
            ? new LidoRejection.IncorrectRequestFinalization(requested)
            : null;
    }

    private LidoRejection? CheckDecrease(Amount principal, out ClDecreaseCheck check)
    {
        check = default;
        UInt256 at = (UInt256)state.Terms.GenesisTime.Seconds + ((UInt256)report.RefSlot * state.Terms.SecondsPerSlot);
        Amount total = Amount.FromWei(ContractMath.Add(report.ClBalance.Value, report.WithdrawalVaultBalance.Value));
        Amount decrease = principal.SaturatingSubtract(total);
        if (at > ulong.MaxValue)
        {
            return new LidoRejection.CastOverflow(64);
        }

        if (decrease.Value.Upper != 0)
        {
            return new LidoRejection.CastOverflow(128);
        }

        Timestamp moment = Timestamp.FromSeconds((ulong)at);
        ulong exited = 0;
        check = new ClDecreaseCheck(moment, exited, decrease, total, Amount.Zero, Amount.Zero);
        if (decrease.IsZero)
        {
            return null;
        }

        ulong since18 = (ulong)ContractMath.Subtract(moment.Seconds, SecondsOf18Days);
        Amount window = decrease;
        for (int i = state.ClDecreases.Count - 1; i >= 0 && state.ClDecreases[i].At.Seconds > since18; i--)
        {
            window += state.ClDecreases[i].Decrease;
        }

        ulong since54 = (ulong)ContractMath.Subtract(moment.Seconds, SecondsOf54Days);
        LidoLimits limits = state.Terms.Limits;
        Amount allowed = ReportLimits.ClDecrease(
            limits.InitialSlashingAmountPWei,
            limits.InactivityPenaltiesAmountPWei,
            (ulong)ContractMath.Subtract(report.ClValidators, ExitedAt(since18)),
            (ulong)ContractMath.Subtract(report.ClValidators, ExitedAt(since54)));
        check = check with { WindowDecrease = window, Allowed = allowed };
        return window > allowed ? new LidoRejection.IncorrectClBalanceDecrease(window, allowed) : null;
    }

    private ulong ExitedAt(ulong time)
    {
        for (int i = state.ClDecreases.Count - 1; i >= 0; i--)
        {
            if (state.ClDecreases[i].At.Seconds <= time)
            {
                return state.ClDecreases[i].ExitedValidators;
            }
        }

        return 0;
    }

    private LidoRejection.IncorrectClBalanceIncrease? CheckIncrease(Amount principal)
    {
        UInt256 annual = ReportLimits.AnnualIncrease(principal, report.ClBalance, report.TimeElapsed);
        return annual > (ulong)state.Terms.Limits.AnnualBalanceIncrease.Value
            ? new LidoRejection.IncorrectClBalanceIncrease(annual)
            : null;
    }

    private LidoRejection.IncorrectAppearedValidators? CheckAppeared()
    {
        if (report.ClValidators <= state.ClValidators)
        {
            return null;
        }

        ulong appeared = report.ClValidators - state.ClValidators;
        return appeared > ReportLimits.AppearedValidators(state.Terms.Limits.AppearedValidatorsPerDay, report.TimeElapsed)
            ? new LidoRejection.IncorrectAppearedValidators(appeared)
            : null;
    }
}
