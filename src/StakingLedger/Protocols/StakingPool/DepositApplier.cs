using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Applies deposits whose account is known by its handle.</summary>
/// <param name="protocol">The protocol whose state it changes.</param>
internal readonly struct DepositApplier(StakingPoolProtocol protocol) : IEventApplier<DepositedByHandle>
{
    public void Describe(in DepositedByHandle accepted, EventEffects effects) =>
        accepted.Describe(protocol.State.Charter, effects);

    public void Evolve(in DepositedByHandle accepted, in Context context, EventNumber number)
    {
        accepted.Evolve(protocol.State, protocol.Scene(context, number));
        protocol.Close(context.Time);
    }
}
