using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary><see cref="Deposited"/> before it is written: the account by its handle. It writes the same row.</summary>
internal readonly struct DepositedByHandle(AccountHandle to, Amount amount, in Minting minting) : IEvent
{
    private readonly Amount _amount = amount;
    private readonly Minting _minting = minting;

    public ushort Kind => (ushort)PoolEventKind.Deposited;

    public void Write(EventWriter writer)
    {
        writer.Account(to);
        Deposited.WriteNumbers(writer, _amount, _minting);
    }

    public void Describe(PoolCharter charter, EventEffects effects)
    {
        effects.Give(charter, StepCause.Deposit, _amount - _minting.Fee, _minting.Shares);
        effects.Mint(PoolEffects.Token, to, _minting.Shares.Value);
    }

    public void Evolve(PoolState state, in EventScene scene) => Deposited.Receive(state, scene, _amount, _minting);
}
