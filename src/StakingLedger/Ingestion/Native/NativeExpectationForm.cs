using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>The fields of one kind of balance assertion.</summary>
/// <param name="Subject">The field that names the subject, and how; null where there is none.</param>
/// <param name="Values">The fields that may be asserted.</param>
internal sealed record NativeExpectationForm(NativeValueField? Subject, NativeValueField[] Values)
{
    private static readonly NativeExpectationForm[] All = [.. Enum.GetValues<NativeExpectationKind>().Select(Make)];

    /// <summary>The form of a kind.</summary>
    public static NativeExpectationForm Of(NativeExpectationKind kind) => Enum.IsDefined(kind) ? All[(int)kind] : All[^1];

    private static NativeExpectationForm Make(NativeExpectationKind kind) => kind switch
    {
        NativeExpectationKind.Totals => new(null,
        [
            Number("assets"), Number("shares"), Number("buffered"), Number("inFlight"), Number("onValidators"),
            Number("frozenEscrow"), Number("proRataExits"), Number("fixedExits"), Number("reserved"), Number("claimDust"),
            Number("bonds"), Number("insurance"), Number("withheldFees"), Number("virtualPart"), Number("waiting"), Number("usable"),
        ]),
        NativeExpectationKind.Account => new(
            Account("account"), [Number("shares"), Number("balance"), Number("token"), Number("withheldFees")]),
        NativeExpectationKind.Request => new(Count("request"),
        [
            Account("owner"), Word<ExitPolicy>("policy"), Word<RequestStatus>("status"), Number("nominal"), Number("shares"),
            Number("pendingShares"), Number("tickets"), Number("claimable"), Count("feeRate"), Count("requestedAt"),
        ]),
        NativeExpectationKind.Queue => new(null,
        [
            Count("requests"), Count("pending"), Count("finalised"), Count("claimed"), Count("cancelled"), Count("checkpoints"),
            Number("waiting"), Number("claimable"),
        ]),
        NativeExpectationKind.Operator => new(Count("operator"),
        [
            Word<OperatorStatus>("status"), Account("rewardAccount"), Count("weight"), Count("maxUnits"), Count("shareLimit"),
            Number("bond"), Number("balance"), Number("inFlight"), Count("units"), Count("openValidators"), Count("activeValidators"),
        ]),
        NativeExpectationKind.Validator => new(Count("validator"),
        [
            Count("operator"), new("express", NativeValueForm.Flag), Word<ValidatorStatus>("status"), Count("units"),
            Number("balance"), Number("inFlight"),
        ]),
        NativeExpectationKind.Rate => new(null,
        [
            Number("assets"), Number("shares"), Number("liveAssets"), Number("liveShares"), Number("highWaterAssets"),
            Number("highWaterShares"),
        ]),
        NativeExpectationKind.Pool => new(null,
        [
            new("paused", NativeValueForm.Flag), Count("termsVersion"), Count("reports"), Count("lastEpoch"), Count("events"),
        ]),
        _ => new(null, [new("state", NativeValueForm.Digest), new("journal", NativeValueForm.Digest)]),
    };

    /// <summary>The field of a name; null when there is none.</summary>
    public NativeValueField? Find(string name) =>
        Array.Find(Values, f => string.Equals(f.Name, name, StringComparison.Ordinal));

    private static NativeValueField Number(string name) => new(name, NativeValueForm.Number);

    private static NativeValueField Count(string name) => new(name, NativeValueForm.Count);

    private static NativeValueField Account(string name) => new(name, NativeValueForm.Account);

    private static NativeValueField Word<T>(string name)
        where T : struct, Enum => new(name, NativeValueForm.Word, KebabWords.All<T>());
}
