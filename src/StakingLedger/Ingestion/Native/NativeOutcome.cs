using StakingLedger.Ledger;

namespace StakingLedger.Ingestion;

/// <summary>What became of the command of a line. The default value is an accepted command that its line says to be accepted.</summary>
/// <param name="Rejection">The rejection; null when the command was accepted.</param>
/// <param name="Said">The code with which the line says that the command is refused; null when it says nothing.</param>
public readonly record struct NativeOutcome(Rejection? Rejection, string? Said)
{
    /// <summary>Gets whether the command was accepted; its event is then the last one, unless its client id was accepted before.</summary>
    public bool IsAccepted => Rejection is null;

    /// <summary>Gets whether the outcome is the one that the line says.</summary>
    public bool IsAsSaid => string.Equals(Said, Rejection?.Code, StringComparison.Ordinal);
}
