using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>One kind of operation of a recorded history.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Fields">Its input fields, all of them.</param>
/// <param name="Read">Makes the command of the inputs.</param>
internal sealed record RocketPoolOperation(string Name, string[] Fields, RocketPoolOperation.Reading Read)
{
    /// <summary>Makes a command.</summary>
    internal delegate IRocketPoolCommand Reading(TraceFields input, AccountNames names, AccountId caller);
}
