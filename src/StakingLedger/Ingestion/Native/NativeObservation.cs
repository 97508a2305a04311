using System.Globalization;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>What holds for a pool now, in the words of balance assertions.</summary>
internal static class NativeObservation
{
    /// <summary>All values of a kind; null when there is no such request, operator or validator.</summary>
    public static ValueList<NativeExpectedValue>? Of(StakingPool pool, NativeExpectationKind kind, string subject)
    {
        DemandSubject(kind, subject);
        return kind switch
        {
            NativeExpectationKind.Totals => Of(pool.Totals()),
            NativeExpectationKind.Account => OfAccount(pool, AccountId.Parse(subject)),
            NativeExpectationKind.Request => pool.RequestOf(RequestId.Parse(subject)) is { } request ? Of(request) : null,
            NativeExpectationKind.Queue => OfQueue(pool),
            NativeExpectationKind.Operator => pool.OperatorOf(OperatorId.Parse(subject)) is { } found ? Of(found) : null,
            NativeExpectationKind.Validator => OfValidator(pool, ValidatorId.Parse(subject)),
            NativeExpectationKind.Rate => OfRate(pool),
            NativeExpectationKind.Pool => OfPool(pool),
            _ =>
            [
                new("state", pool.Ledger.StateDigest().ToString()),
                new("journal", pool.Ledger.JournalDigest(includeOpenTail: true).ToString()),
            ],
        };
    }

    private static ValueList<NativeExpectedValue> Of(PoolTotals t) =>
    [
        new("assets", t.Assets.ToString()), new("shares", t.Shares.ToString()), new("buffered", t.Buffered.ToString()),
        new("inFlight", t.InFlight.ToString()), new("onValidators", t.OnValidators.ToString()),
        new("frozenEscrow", t.FrozenEscrow.ToString()), new("proRataExits", t.ProRataExits.ToString()),
        new("fixedExits", t.FixedExits.ToString()), new("reserved", t.Reserved.ToString()), new("claimDust", t.ClaimDust.ToString()),
        new("bonds", t.Bonds.ToString()), new("insurance", t.Insurance.ToString()), new("withheldFees", t.WithheldFees.ToString()),
        new("virtualPart", t.VirtualPart.ToString()), new("waiting", t.Waiting.ToString()), new("usable", t.Usable.ToString()),
    ];

    private static ValueList<NativeExpectedValue> OfAccount(StakingPool pool, AccountId account)
    {
        Amount withheld = pool.WithheldFees.FirstOrDefault(f => f.Account == account).Amount;
        return
        [
            new("shares", pool.SharesOf(account).ToString()), new("balance", pool.BalanceOf(account).ToString()),
            new("token", pool.TokenBalanceOf(account).Value.ToString()), new("withheldFees", withheld.ToString()),
        ];
    }

    private static ValueList<NativeExpectedValue> Of(WithdrawalView r) =>
    [
        new("owner", r.Owner.ToString()), new("policy", KebabWords.Of(r.Policy)), new("status", KebabWords.Of(r.Status)),
        new("nominal", r.Nominal.ToString()), new("shares", r.Shares.ToString()), new("pendingShares", r.PendingShares.ToString()),
        new("tickets", r.Tickets.ToString()), new("claimable", r.Claimable.ToString()), new("feeRate", Text(r.FeeRate)),
        new("requestedAt", Text(r.RequestedAt.Seconds)),
    ];

    private static ValueList<NativeExpectedValue> OfQueue(StakingPool pool)
    {
        IReadOnlyList<WithdrawalView> requests = pool.Requests;
        return
        [
            new("requests", Text((ulong)requests.Count)),
            new("pending", Counted(RequestStatus.Pending)),
            new("finalised", Counted(RequestStatus.Finalised)),
            new("claimed", Counted(RequestStatus.Claimed)),
            new("cancelled", Counted(RequestStatus.Cancelled)),
            new("checkpoints", Text((ulong)pool.Checkpoints.Count)),
            new("waiting", pool.Totals().Waiting.ToString()),
            new("claimable", requests.Aggregate(Amount.Zero, static (sum, r) => sum + r.Claimable).ToString()),
        ];

        string Counted(RequestStatus status) => Text((ulong)requests.LongCount(r => r.Status == status));
    }

    private static ValueList<NativeExpectedValue> Of(OperatorView o) =>
    [
        new("status", KebabWords.Of(o.Status)), new("rewardAccount", o.RewardAccount.ToString()), new("weight", Text(o.Weight)),
        new("maxUnits", Text(o.MaxUnits)), new("shareLimit", Text(o.ShareLimit)), new("bond", o.Bond.ToString()),
        new("balance", o.Balance.ToString()), new("inFlight", o.InFlight.ToString()), new("units", Text(o.Units)),
        new("openValidators", Text(o.OpenValidators)), new("activeValidators", Text(o.ActiveValidators)),
    ];

    private static ValueList<NativeExpectedValue>? OfValidator(StakingPool pool, ValidatorId id)
    {
        foreach (ValidatorView v in pool.Validators)
        {
            if (v.Id == id)
            {
                return
                [
                    new("operator", v.Operator.ToString()), new("express", Text(v.IsExpress)), new("status", KebabWords.Of(v.Status)),
                    new("units", Text(v.Units)), new("balance", v.Balance.ToString()), new("inFlight", v.InFlight.ToString()),
                ];
            }
        }

        return null;
    }

    private static ValueList<NativeExpectedValue> OfRate(StakingPool pool) =>
    [
        new("assets", pool.Pair.Assets.ToString()), new("shares", pool.Pair.Shares.ToString()),
        new("liveAssets", pool.LivePair.Assets.ToString()), new("liveShares", pool.LivePair.Shares.ToString()),
        new("highWaterAssets", pool.HighWaterMark.Assets.ToString()), new("highWaterShares", pool.HighWaterMark.Shares.ToString()),
    ];

    private static ValueList<NativeExpectedValue> OfPool(StakingPool pool)
    {
        List<NativeExpectedValue> values =
        [
            new("paused", Text(pool.IsPaused)), new("termsVersion", Text(pool.Terms.Version)),
            new("reports", Text((ulong)pool.Reports.Count)),
        ];
        if (pool.LastEpoch is { } epoch)
        {
            values.Add(new("lastEpoch", Text(epoch.Value)));
        }

        values.Add(new("events", Text(pool.Ledger.LastEvent.Value)));
        return [.. values];
    }

    private static void DemandSubject(NativeExpectationKind kind, string subject)
    {
        bool isThere = NativeExpectationForm.Of(kind).Subject?.Form switch
        {
            NativeValueForm.Account => AccountId.TryParse(subject, out _),
            NativeValueForm.Count => OperatorId.TryParse(subject, out _),
            _ => subject.Length == 0,
        };
        if (!isThere)
        {
            throw new ArgumentException($"'{subject}' is no subject of an assertion of the kind {KebabWords.Of(kind)}.", nameof(subject));
        }
    }

    private static string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(BasisPoints value) => Text((ulong)value.Value);

    private static string Text(bool value) => value ? "true" : "false";
}
