using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A command of the Rocket Pool protocol. The set is closed.</summary>
internal interface IRocketPoolCommand : ICommand
{
    /// <summary>Gets the kind of the event that the command leads to.</summary>
    RocketPoolEventKind Kind { get; }

    /// <summary>Does what is wanted in a transaction over a draft.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <exception cref="RocketPoolRevertException">The command is refused.</exception>
    void Decide(RocketPoolTransaction transaction);

    /// <summary>Writes the fields into an event.</summary>
    /// <param name="w">Receives them.</param>
    void Write(EventWriter w);
}
