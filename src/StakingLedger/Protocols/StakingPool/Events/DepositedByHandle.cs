using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary><see cref="Deposited"/> before it is written: the account by its handle. It writes the same row.</summary>
internal readonly struct DepositedByHandle(AccountHandle to, in Amount amount, in Minting minting) : IEvent
{
    private readonly Amount _amount = amount;
    private readonly Minting _minting = minting;

    public ushort Kind => (ushort)PoolEventKind.Deposited;

    public void Write(EventWriter writer)
    {
        writer.Account(to);
        Deposited.WriteNumbers(writer, _amount, _minting);
    }
}
