using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>The ledger's tables, read-only and always current: what a decision may look at.</summary>
public interface ILedgerView
{
    /// <summary>The accounts, in the order in which they were first seen.</summary>
    AccountTable Accounts { get; }

    /// <summary>The pricing pairs and the steps between them.</summary>
    Timeline Timeline { get; }

    /// <summary>The last event applied; 0 before the first.</summary>
    EventNumber LastEvent { get; }

    /// <summary>The shares of one token.</summary>
    /// <param name="token">The token, by its place in the protocol's list.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    ShareTable Shares(TokenId token);
}
