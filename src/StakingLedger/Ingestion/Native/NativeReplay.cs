using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>Drives a pool through a native history: opened as the header says, then one command per line.</summary>
public static class NativeReplay
{
    /// <summary>Opens the pool of a history.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The pool, before the first command.</returns>
    /// <exception cref="LedgerRejectedException">The pool refuses to be opened so.</exception>
    public static StakingPool Open(NativeHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return StakingPool.Open(header.Terms, header.Opening);
    }

    /// <summary>Executes a command.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="command">The line with the command.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public static Outcome<IEvent> Execute(StakingPool pool, NativeCommand command)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(command);
        return pool.Execute(command.Command, command.Context);
    }

    /// <summary>Whether an outcome is the one that the line says.</summary>
    /// <param name="command">The line with the command.</param>
    /// <param name="outcome">What became of it.</param>
    public static bool IsAsSaid(NativeCommand command, in Outcome<IEvent> outcome)
    {
        ArgumentNullException.ThrowIfNull(command);
        return string.Equals(command.Refused, outcome.Rejection?.Code, StringComparison.Ordinal);
    }
}
