using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Which statement is wanted.</summary>
public sealed record StatementRequest : ReportRequest
{
    /// <summary>Asks for the statement of an account.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    public StatementRequest(AccountId account) => Account = account.IsDefault
        ? throw new ArgumentException("A statement needs an account; this is the default one.", nameof(account))
        : account;

    /// <summary>Gets the account.</summary>
    public AccountId Account { get; }

    /// <summary>Gets when income counts.</summary>
    public IncomeBasis Basis { get; init; }

    /// <summary>Gets when the holder has control over income on shares of the priced token; matters on the control basis only.</summary>
    public ControlRule Control { get; init; }

    /// <summary>Gets when the holder has control over income on wrapped shares; when they leave the wrapper, if not given.</summary>
    public ControlRule WrappedControl { get; init; } = ControlRule.AtExit;

    /// <summary>Whether income of one of these tokens counts later than it comes.</summary>
    internal bool Defers(IReadOnlyList<TokenDefinition> tokens) => Basis == IncomeBasis.Control
        && (Control == ControlRule.AtExit || (WrappedControl == ControlRule.AtExit && tokens.Any(static t => t.IsWrapped)));
}
