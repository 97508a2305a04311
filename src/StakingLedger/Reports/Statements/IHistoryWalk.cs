using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>A history read once, event by event.</summary>
internal interface IHistoryWalk
{
    /// <summary>Gets the tokens, by their ids.</summary>
    IReadOnlyList<TokenDefinition> Tokens { get; }

    /// <summary>Gets the tables after the event read last.</summary>
    ILedgerView State { get; }

    /// <summary>Gets the pair after the event read last.</summary>
    PricingPair Pair { get; }

    /// <summary>Gets the event read last.</summary>
    EventNumber Number { get; }

    /// <summary>Gets who caused it, and when.</summary>
    Context Context { get; }

    /// <summary>Gets the pair before it.</summary>
    PricingPair Before { get; }

    /// <summary>Gets its movements and steps.</summary>
    EventEffects Effects { get; }

    /// <summary>Gets why its shares moved.</summary>
    IReadOnlyList<MovementNote> Movements { get; }

    /// <summary>Gets what it did to withdrawal requests.</summary>
    IReadOnlyList<WithdrawalNote> Withdrawals { get; }

    /// <summary>Reads the next event; false at the end.</summary>
    bool Read();
}
