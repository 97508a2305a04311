namespace StakingLedger.Simulator.Model;

/// <summary>The terms of section 1. The fields that never change come first, in the order of the page.</summary>
internal sealed record ModelTerms
{
    public string Pool { get; init; } = "pool";

    public ulong Version { get; init; } = 1;

    public string Asset { get; init; } = "ETH";

    public int Decimals { get; init; } = 18;

    public string ShareToken { get; init; } = "shares";

    public TokenModel TokenModel { get; init; }

    public RateSource RateSource { get; init; }

    public Defence Defence { get; init; } = Defence.None;

    public PoolAccounts Accounts { get; init; } = PoolAccounts.Usual;

    public SubjectKind ReportedBy { get; init; }

    /// <summary>The assets of one step.</summary>
    public BigInteger Step { get; init; } = 32 * BigInteger.Pow(10, 18);

    /// <summary>The most steps of one validator.</summary>
    public ulong StepsPerValidator { get; init; } = 1;

    public RewardFee RewardFee { get; init; } = new();

    public int DepositFee { get; init; }

    public int WithdrawalFee { get; init; }

    public PoolLimits Limits { get; init; } = new();

    public ExitTerms Exit { get; init; } = new(ExitPolicy.Capped, MayCancel: false, MayRedeem: false);

    public LossTerms Losses { get; init; } = new();

    public RoutingTerms Routing { get; init; } = new(RoutingStrategy.MinFirst, 0, 0);

    public bool TransfersAllowed { get; init; } = true;

    public required RoleBook Roles { get; init; }

    /// <summary>The first field that may not differ in later terms but does.</summary>
    public string? FirstFixedFieldChanged(ModelTerms later)
    {
        (string Name, bool Same)[] fixedFields =
        [
            ("Pool", string.Equals(Pool, later.Pool, StringComparison.Ordinal)),
            ("Asset", string.Equals(Asset, later.Asset, StringComparison.Ordinal) && Decimals == later.Decimals),
            ("ShareToken", string.Equals(ShareToken, later.ShareToken, StringComparison.Ordinal)),
            ("TokenModel", TokenModel == later.TokenModel),
            ("RateSource", RateSource == later.RateSource),
            ("Defence", Defence == later.Defence),
            ("Accounts", Accounts == later.Accounts),
            ("ReportedBy", ReportedBy == later.ReportedBy),
            ("ValidatorSize", Step == later.Step && StepsPerValidator == later.StepsPerValidator),
        ];
        return fixedFields.FirstOrDefault(static field => !field.Same).Name;
    }
}
