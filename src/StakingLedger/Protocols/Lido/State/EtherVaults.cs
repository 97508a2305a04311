using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// The ether that the contracts hold, moved only by flows of ether. It is kept apart from the protocol's own counters
/// (buffered, locked) so that comparing both is a real check of conservation.
/// </summary>
internal sealed class EtherVaults
{
    public Amount Pool { get; set; }

    public Amount Queue { get; set; }

    public Amount ExecutionRewards { get; set; }

    public Amount Withdrawals { get; set; }

    public void Write(StateWriter writer)
    {
        writer.Number(Pool.Value);
        writer.Number(Queue.Value);
        writer.Number(ExecutionRewards.Value);
        writer.Number(Withdrawals.Value);
    }

    public void Read(StateReader reader)
    {
        Pool = Amount.FromWei(reader.ReadNumber());
        Queue = Amount.FromWei(reader.ReadNumber());
        ExecutionRewards = Amount.FromWei(reader.ReadNumber());
        Withdrawals = Amount.FromWei(reader.ReadNumber());
    }
}
