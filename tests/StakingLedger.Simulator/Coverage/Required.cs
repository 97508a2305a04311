namespace StakingLedger.Simulator.Coverage;

/// <summary>What a set of runs must have reached: every command accepted and refused for every reason, and every branch.</summary>
internal static class Required
{
    /// <summary>
    /// The checks that can refuse a command, in the order of the page. Each must have refused it at least once, but for those with a
    /// question mark.
    /// </summary>
    private static readonly (string Command, string Codes)[] Refusals =
    [
        (nameof(ModelCommand.OpenPool), "not-permitted already-opened terms-version"),
        (nameof(ModelCommand.Deposit),
            "not-opened not-permitted paused reserved-account zero-amount amount-too-large below-minimum above-maximum "
            + "deposit-rate-limit pool-without-assets buys-no-share capacity-exceeded"),
        (nameof(ModelCommand.Donate),
            "not-permitted paused zero-amount amount-too-large nobody-to-receive capacity-exceeded"),
        (nameof(ModelCommand.TransferAssets),
            "not-permitted paused transfers-not-allowed reserved-account zero-amount amount-too-large pool-without-assets "
            + "moves-no-share insufficient-shares"),
        (nameof(ModelCommand.TransferShares),
            "not-permitted paused transfers-not-allowed reserved-account zero-amount insufficient-shares"),
        (nameof(ModelCommand.RequestWithdrawal),
            "not-permitted paused reserved-account zero-amount amount-too-large pool-without-assets moves-no-share "
            + "below-minimum above-maximum insufficient-shares exits-wiped-out assets-short capacity-exceeded"),
        (nameof(ModelCommand.RequestWithdrawalOfShares),
            "not-permitted paused reserved-account zero-amount pool-without-assets worth-nothing below-minimum above-maximum "
            + "insufficient-shares exits-wiped-out assets-short capacity-exceeded?"),
        (nameof(ModelCommand.CancelWithdrawal),
            "unknown-request not-permitted paused cancel-not-allowed nothing-to-cancel pool-without-assets buys-no-share "
            + "capacity-exceeded"),
        (nameof(ModelCommand.FinaliseWithdrawals),
            "not-permitted paused amount-too-large buffer-short nothing-to-finalise budget-below-request"),
        (nameof(ModelCommand.ClaimWithdrawal), "unknown-request not-permitted already-claimed not-finalised"),
        (nameof(ModelCommand.TransferClaim),
            "unknown-request not-permitted paused transfers-not-allowed reserved-account already-claimed"),
        (nameof(ModelCommand.Redeem),
            "not-permitted paused redemption-off reserved-account zero-amount pool-without-assets worth-nothing below-minimum "
            + "above-maximum insufficient-shares buffer-short"),
        (nameof(ModelCommand.RegisterOperator), "not-permitted operator-exists reserved-account"),
        (nameof(ModelCommand.SetOperatorLimits), "not-permitted unknown-operator operator-retired"),
        (nameof(ModelCommand.SuspendOperator), "not-permitted unknown-operator operator-not-active"),
        (nameof(ModelCommand.ReinstateOperator), "not-permitted unknown-operator operator-not-suspended"),
        (nameof(ModelCommand.RetireOperator), "not-permitted unknown-operator operator-retired operator-has-stake"),
        (nameof(ModelCommand.RegisterValidators), "not-permitted unknown-operator operator-not-active validator-exists"),
        (nameof(ModelCommand.AllocateStake), "not-permitted paused buffer-short no-capacity"),
        (nameof(ModelCommand.ReportEpoch),
            "not-permitted epoch-not-after-last epoch-step-too-large reference-time-out-of-order amount-too-large report-subject-kind "
            + "unknown-validator unknown-operator validator-not-active operator-retired subject-reported-twice "
            + "deposited-exceeds-in-flight balance-short closing-balance-mismatch exited-with-balance rebase-too-large "
            + "reward-rate-too-large penalty-needs-confirmation capacity-exceeded fee-takes-all"),
        (nameof(ModelCommand.ConfirmReport), "not-permitted already-confirmed"),
        (nameof(ModelCommand.PostBond),
            "not-permitted unknown-operator operator-retired zero-amount amount-too-large capacity-exceeded"),
        (nameof(ModelCommand.ReleaseBond), "not-permitted unknown-operator zero-amount amount-too-large bond-short"),
        (nameof(ModelCommand.FundInsurance), "not-permitted zero-amount amount-too-large capacity-exceeded"),
        (nameof(ModelCommand.CollectFees), "not-permitted nothing-to-collect"),
        (nameof(ModelCommand.PausePool), "not-permitted already-paused"),
        (nameof(ModelCommand.ResumePool), "not-permitted not-paused"),
        (nameof(ModelCommand.ProposeTerms), "not-permitted terms-cannot-change terms-version terms-too-late"),
        (nameof(ModelCommand.ApproveTerms),
            "not-permitted unknown-proposal own-proposal terms-version terms-too-late"),
    ];

    private static readonly string[] Branches =
    [
        "client-id.repeated", "deposit.fee", "deposit.bucket", "deposit.into-empty", "transfer.to-oneself",
        "request.Capped", "request.ByShares", "request.ProRata", "request.Fixed", "request.Frozen",
        "request.ProRata.tickets-at-a-discount", "request.Fixed.tickets-at-a-discount",
        "cancel.Capped", "cancel.ByShares", "cancel.ProRata", "cancel.Fixed", "cancel.Frozen", "cancel.Frozen.burns",
        "cancel.filled-in-part",
        "finalise.Capped", "finalise.Capped.stops", "finalise.Capped.below-nominal", "finalise.Capped.above-nominal",
        "finalise.ByShares", "finalise.ByShares.dust", "finalise.ByShares.in-part",
        "finalise.ByShares.last-fraction", "finalise.ByShares.for-nothing",
        "finalise.ProRata", "finalise.ProRata.stops", "finalise.ProRata.below-nominal",
        "finalise.Fixed", "finalise.Fixed.stops", "finalise.Fixed.below-nominal",
        "finalise.Frozen", "finalise.Frozen.stops", "finalise.Frozen.below-nominal", "finalise.Frozen.above-exact",
        "claim.Capped", "claim.ByShares", "claim.ProRata", "claim.Fixed", "claim.Frozen", "claim.fee", "claim.nothing",
        "claim.in-part", "claim.while-paused", "redeem.fee",
        "validators.express", "allocate.MinFirst", "allocate.MinFirst.ties", "allocate.MinFirst.up-to-the-next",
        "allocate.ProRata", "allocate.ProRata.remainder", "allocate.Queues", "allocate.Queues.express",
        "allocate.Queues.standard", "allocate.Queues.falls-over", "allocate.fewer-than-paid-for", "allocate.buffer-kept",
        "bond.required", "report.no-lines", "report.exits", "report.closing-stated", "report.while-paused",
        "report.by-Validator", "report.by-Operator", "report.confirmed-penalty", "report.loss", "report.loss.total",
        "report.loss.fixed", "report.loss.pro-rata", "report.loss.pro-rata-beyond-holders",
        "report.cover.fixed", "report.cover.pro-rata", "report.mark-raised", "report.mark-kept",
        "report.pair-begins-again", "report.by-new-oracle", "confirm.by-new-oracle",
        "cover.bond.slashings", "cover.bond.inactivity", "cover.bond.exhausted",
        "cover.insurance.slashings", "cover.insurance.inactivity", "cover.insurance.exhausted",
        "fee.OneFraction", "fee.TwoFloors", "fee.Withheld", "fee.ConsensusGained", "fee.PositiveNet", "fee.Gross",
        "fee.HighWaterMark", "fee.ConsensusGained.nothing", "fee.PositiveNet.nothing", "fee.HighWaterMark.nothing",
        "fee.into-empty", "fee.dust", "fee.fund", "fee.operators-weigh-nothing", "fee.by-Rewards", "fee.by-ActiveValidators",
        "fee.by-Weights", "steps.without-shares", "step.PairReported", "step.ConsensusRewards", "step.ExecutionRewards",
        "step.Incentives", "step.ConsensusPenalty", "step.Slashing", "step.BondCover", "step.InsuranceCover",
        "step.FeeSharesMinted", "step.FeesWithheld", "terms.enacted", "terms.enacted-late", "terms.new-bucket",
        "terms.proposal-replaced", "terms.schedule-replaced", "fee.forgone", "withdrawal.small-but-all",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Refusals.Select(static r => $"{r.Command} accepted"),
        .. Refusals.SelectMany(static r => r.Codes.Split(' ').Where(static c => !c.EndsWith('?')).Select(code => $"{r.Command} {code}")),
        .. Branches,
    ];

    /// <summary>Outcomes that may come, and are so rare that a small set of runs need not have them.</summary>
    public static IReadOnlyList<string> Rare { get; } =
    [
        .. Refusals.SelectMany(static r => r.Codes.Split(' ')
            .Where(static c => c.EndsWith('?'))
            .Select(code => $"{r.Command} {code.TrimEnd('?')}")),
    ];

    /// <summary>What was never reached.</summary>
    public static IReadOnlyList<string> Missing(Counters counters) =>
        [.. All.Where(name => counters.Counts.GetValueOrDefault(name) == 0)];

    /// <summary>Refusals that the model gave and that no list names: a check that nobody expected of that command.</summary>
    public static IReadOnlyList<string> Unlisted(Counters counters)
    {
        string[] general = ["ledger.client-id-reused", "time-before-last-event", "not-opened"];
        HashSet<string> known = [.. All, .. Rare];
        return
        [
            .. counters.Counts.Keys.Where(name => name.Contains(' ', StringComparison.Ordinal) && !known.Contains(name)
                && !general.Contains(name.Split(' ')[1], StringComparer.Ordinal)),
        ];
    }
}
