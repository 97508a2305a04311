using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Which statement is wanted.</summary>
public sealed record StatementRequest
{
    /// <summary>Asks for the statement of an account.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    public StatementRequest(AccountId account) => Account = account.IsDefault
        ? throw new ArgumentException("A statement needs an account; this is the default one.", nameof(account))
        : account;

    /// <summary>Gets the account.</summary>
    public AccountId Account { get; }

    /// <summary>Gets the zone whose days and months count; UTC if not given.</summary>
    public CalendarZone Zone { get; init; } = CalendarZone.Utc;

    /// <summary>Gets the first moment of the statement; null for the beginning of the history.</summary>
    public PeriodBound? From { get; init; }

    /// <summary>Gets the first moment after the statement; null for the end of the history.</summary>
    public PeriodBound? To { get; init; }

    /// <summary>Gets how the statement is cut into periods.</summary>
    public PeriodCut Cut { get; init; }

    /// <summary>Gets when income counts.</summary>
    public IncomeBasis Basis { get; init; }

    /// <summary>Gets when the holder has control over income on shares of the priced token; matters on the control basis only.</summary>
    public ControlRule Control { get; init; }

    /// <summary>Gets when the holder has control over income on wrapped shares; when they leave the wrapper, if not given.</summary>
    public ControlRule WrappedControl { get; init; } = ControlRule.AtExit;

    /// <summary>
    /// Gets who is told the number of each event that is read, to show how far a long walk is; nobody, if not given. A second walk
    /// begins with event 1 again.
    /// </summary>
    public Action<EventNumber>? Walked { get; init; }

    /// <summary>Whether income of one of these tokens counts later than it comes.</summary>
    internal bool Defers(IReadOnlyList<TokenDefinition> tokens) => Basis == IncomeBasis.Control
        && (Control == ControlRule.AtExit || (WrappedControl == ControlRule.AtExit && tokens.Any(static t => t.IsWrapped)));
}
