using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>One kind of operation of a recorded history.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Payment">Which ether it sends along.</param>
/// <param name="Fields">Its input fields, all of them.</param>
/// <param name="Read">Makes the command of the inputs and the ether sent.</param>
internal sealed record LidoOperation(
    string Name, LidoPayment Payment, string[] Fields, LidoOperation.Reading Read)
{
    /// <summary>Makes a command.</summary>
    internal delegate ILidoCommand Reading(TraceFields input, AccountNames names, Amount value);
}
