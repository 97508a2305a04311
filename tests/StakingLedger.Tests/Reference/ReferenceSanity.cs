using System.Numerics;
using static StakingLedger.Tests.Reference.ReferenceRevertException;

namespace StakingLedger.Tests.Reference;

/// <summary>The limits that a report must respect (specification 13), without a second-opinion oracle.</summary>
internal sealed class ReferenceSanity(ReferenceChain chain, ReferenceBurner burner)
{
    private static readonly BigInteger Day = 86_400;
    private static readonly BigInteger Year = 365 * 86_400;
    private static readonly BigInteger PWei = BigInteger.Pow(10, 15);

    private ReferenceState State
    {
        get => chain.State;
        set => chain.State = value;
    }

    /// <summary>The first six checks, in order. The third pushes a record even when nothing was lost.</summary>
    public void CheckReport(ReferenceReportInput report, BigInteger principal, BigInteger preValidators)
    {
        Refuse(report.WithdrawalVaultBalance > State.WithdrawalVault, "IncorrectWithdrawalsVaultBalance", State.WithdrawalVault);
        BigInteger executionLayer = State.ExecutionLayerVault;
        Refuse(report.ElRewardsVaultBalance > executionLayer, "IncorrectELRewardsVaultBalance", executionLayer);
        Refuse(report.SharesRequestedToBurn > burner.Requested, "IncorrectSharesRequestedToBurn", burner.Requested);
        CheckDecrease(report, principal);
        CheckIncrease(report, principal);
        if (report.ClValidators > preValidators)
        {
            BigInteger appeared = report.ClValidators - preValidators;
            BigInteger most = CheckedMath.Mul(chain.Limits.AppearedValidatorsPerDay, Elapsed(report)) / Day;
            Refuse(appeared > most, "IncorrectAppearedValidators", appeared);
        }
    }

    /// <summary>The rate given with the report against the one that results, as if nothing was finalised.</summary>
    public void CheckShareRate(BigInteger ether, BigInteger shares, BigInteger simulatedShareRate, bool isV3)
    {
        Require(!isV3 || !ether.IsZero, "Panic(0x01)");
        BigInteger actual = CheckedMath.Div(CheckedMath.Mul(ether, ReferenceNumber.RatePrecision), shares);
        Refuse(!isV3 && actual.IsZero, "ActualShareRateIsZero");
        BigInteger difference = BigInteger.Abs(actual - simulatedShareRate);
        BigInteger deviation = CheckedMath.Div(CheckedMath.Mul(ReferenceNumber.BasisPoints, difference), actual);
        Refuse(deviation > chain.Limits.SimulatedShareRateDeviationBP, "IncorrectSimulatedShareRate", simulatedShareRate, actual);
    }

    /// <summary>The last request to finalise must be old enough.</summary>
    public void CheckLastRequest(BigInteger id, BigInteger reportTimestamp)
    {
        Refuse(id.IsZero || id > State.LastRequestId, "InvalidRequestId", id);
        BigInteger placed = State.Requests[(int)id].Timestamp;
        Refuse(reportTimestamp < placed + chain.Limits.RequestTimestampMargin, "IncorrectRequestFinalization", placed);
    }

    private static BigInteger Elapsed(ReferenceReportInput report) => report.TimeElapsed.IsZero ? 3_600 : report.TimeElapsed;

    private static void Refuse(bool condition, string name, params BigInteger[] arguments)
    {
        if (condition)
        {
            throw Custom(name, arguments);
        }
    }

    private void CheckDecrease(ReferenceReportInput report, BigInteger principal)
    {
        BigInteger slotTime = CheckedMath.Add(chain.GenesisTime, CheckedMath.Mul(State.RefSlot, chain.SecondsPerSlot));
        BigInteger post = CheckedMath.Add(report.ClBalance, report.WithdrawalVaultBalance);
        BigInteger decrease = BigInteger.Max(0, principal - post);
        Require(slotTime <= ReferenceNumber.Max64, "SafeCast: value doesn't fit in 64 bits");
        Require(decrease <= ReferenceNumber.Max128, "SafeCast: value doesn't fit in 128 bits");
        State = State with { ClRecords = State.ClRecords.Add(new ReferenceClRecord(slotTime, 0, decrease)) };
        if (decrease.IsZero)
        {
            return;
        }

        BigInteger sum = DecreasesSince(CheckedMath.Sub(slotTime, 18 * Day));
        BigInteger then = RemainingAt(report, slotTime - (18 * Day));
        BigInteger earlier = RemainingAt(report, CheckedMath.Sub(slotTime, 54 * Day));
        BigInteger allowed = CheckedMath.Add(
            CheckedMath.Mul(chain.Limits.InitialSlashingPWei * PWei, then),
            CheckedMath.Mul(chain.Limits.InactivityPenaltiesPWei * PWei, earlier));
        Refuse(sum > allowed, "IncorrectCLBalanceDecrease", sum, allowed);
        chain.Emit(
            "sanity",
            "NegativeCLRebaseAccepted",
            ("refSlot", State.RefSlot.Decimal()),
            ("clTotalBalance", post.Decimal()),
            ("clBalanceDecrease", sum.Decimal()),
            ("maxAllowedCLRebaseNegativeSum", allowed.Decimal()));
    }

    /// <summary>Newest first, up to the first record that is too old.</summary>
    private BigInteger DecreasesSince(BigInteger time) =>
        State.ClRecords.Reverse()
            .TakeWhile(r => r.Timestamp > time)
            .Aggregate(BigInteger.Zero, static (sum, r) => sum + r.Decrease);

    private BigInteger RemainingAt(ReferenceReportInput report, BigInteger time)
    {
        ReferenceClRecord? newest = State.ClRecords.FindLast(r => r.Timestamp <= time);
        return CheckedMath.Sub(report.ClValidators, newest?.ExitedValidators ?? 0);
    }

    private void CheckIncrease(ReferenceReportInput report, BigInteger principal)
    {
        BigInteger pre = principal.IsZero ? BigInteger.Pow(10, 9) : principal;
        if (report.ClBalance > pre)
        {
            BigInteger scaled = CheckedMath.Mul(Year * ReferenceNumber.BasisPoints, report.ClBalance - pre);
            BigInteger annual = scaled / pre / Elapsed(report);
            Refuse(annual > chain.Limits.AnnualBalanceIncreaseBP, "IncorrectCLBalanceIncrease", annual);
        }
    }
}
