using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>What is corrected in a history: a closed set of cases.</summary>
public abstract record Correction
{
    private Correction(EventNumber at) => At = at;

    /// <summary>Gets the event that it is about, by its number in the history as it stands.</summary>
    public EventNumber At { get; }

    /// <summary>The event's command was another one.</summary>
    /// <param name="At">The event.</param>
    /// <param name="Command">What the command should have been.</param>
    /// <param name="Context">By whom and when, where that is corrected too; null keeps the event's own.</param>
    public sealed record Replace(EventNumber At, ICommand Command, Context? Context = null) : Correction(At);

    /// <summary>The event never happened: it was recorded twice, or for nothing.</summary>
    /// <param name="At">The event.</param>
    public sealed record Drop(EventNumber At) : Correction(At);

    /// <summary>A command is missing before the event; the event after the last one stands for the end.</summary>
    /// <param name="At">The event.</param>
    /// <param name="Command">The command that is missing.</param>
    /// <param name="Context">By whom and when.</param>
    public sealed record Insert(EventNumber At, ICommand Command, Context Context) : Correction(At);
}
