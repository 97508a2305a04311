using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>What never changes in a pool.</summary>
public sealed record PoolCharter
{
    /// <summary>The pool's id.</summary>
    public required PoolId Pool { get; init; }

    /// <summary>The asset. Default: ETH with 18 decimals.</summary>
    public AssetDefinition Asset { get; init; } = AssetDefinition.Ether;

    /// <summary>The symbol of the share token. Default: "shares".</summary>
    public string ShareToken { get; init; } = "shares";

    /// <summary>What a token balance counts. Default: rebasing.</summary>
    public TokenModel TokenModel { get; init; }

    /// <summary>Which pair prices. Default: live totals.</summary>
    public RateSource RateSource { get; init; }

    /// <summary>
    /// The first-depositor defence: the host chooses. Without one, whoever comes first can bend the rate for the second.
    /// </summary>
    public required FirstDepositorDefence Defence { get; init; }

    /// <summary>The pool's own accounts.</summary>
    public PoolAccounts Accounts { get; init; } = new();

    /// <summary>What report lines name. Default: validators.</summary>
    public ReportSubject ReportedBy { get; init; }

    /// <summary>The steps in which stake is given to validators. Default: 32 ETH, once.</summary>
    public ValidatorSize ValidatorSize { get; init; } = ValidatorSize.Fixed32;

    /// <summary>The first field in which another charter differs; null when none does.</summary>
    internal string? DifferenceFrom(PoolCharter other) => this switch
    {
        _ when Pool != other.Pool => nameof(Pool),
        _ when Asset != other.Asset => nameof(Asset),
        _ when !string.Equals(ShareToken, other.ShareToken, StringComparison.Ordinal) => nameof(ShareToken),
        _ when TokenModel != other.TokenModel => nameof(TokenModel),
        _ when RateSource != other.RateSource => nameof(RateSource),
        _ when Defence != other.Defence => nameof(Defence),
        _ when Accounts != other.Accounts => nameof(Accounts),
        _ when ReportedBy != other.ReportedBy => nameof(ReportedBy),
        _ when ValidatorSize != other.ValidatorSize => nameof(ValidatorSize),
        _ => null,
    };

    internal void Validate(string parameter)
    {
        if (Pool.IsDefault)
        {
            throw new ArgumentException("The pool needs an id.", parameter);
        }

        ArgumentNullException.ThrowIfNull(Accounts, parameter);
        if (string.IsNullOrWhiteSpace(ShareToken))
        {
            throw new ArgumentException("The share token needs a symbol.", parameter);
        }

        if (TokenModel > TokenModel.ValueAccruing || RateSource > RateSource.Reported || ReportedBy > ReportSubject.Operators)
        {
            throw new ArgumentException("A token model, rate source or report subject is not known.", parameter);
        }

        Accounts.Validate(parameter);
        ValidatorSize.Validate(parameter);
    }
}
