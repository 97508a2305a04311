using StakingLedger.Ledger;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>A command of the Rocket Pool protocol. The set is closed.</summary>
public interface IRocketPoolCommand : ICommand
{
    /// <summary>Gets the kind of the event that the command leads to.</summary>
    internal RocketPoolEventKind Kind { get; }

    /// <summary>Does what is wanted in a transaction over a draft.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <exception cref="RocketPoolRevertException">The command is refused.</exception>
    internal void Decide(RocketPoolTransaction transaction);

    /// <summary>Writes the fields into an event.</summary>
    /// <param name="w">Receives them.</param>
    internal void Write(EventWriter w);

    /// <summary>Throws when no host can mean this: a default account, terms that are none.</summary>
    /// <param name="parameter">The parameter that held the command.</param>
    /// <exception cref="ArgumentException">Nobody can mean this.</exception>
    internal void Validate(string parameter)
    {
        // Most commands are checked by what they refer to.
    }
}
