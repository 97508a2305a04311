using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// Shares that left a contract by a holder's operation instead of the contract's own. Below a rate of one a share can be worth no
/// wei, and an allowance of nothing then suffices to move it: a contract can hold less than it owes, and the laws allow for it.
/// </summary>
internal sealed class ContractTakings
{
    public Shares FromWstEth { get; private set; }

    public Shares FromQueue { get; private set; }

    public Shares FromBurner { get; private set; }

    /// <summary>Notes shares that an operation of a holder took from an account, if it is one of the contracts.</summary>
    public void Note(LidoAccounts accounts, in AccountId from, Shares shares)
    {
        if (from == accounts.WstEth)
        {
            FromWstEth += shares;
        }
        else if (from == accounts.WithdrawalQueue)
        {
            FromQueue += shares;
        }
        else if (from == accounts.Burner)
        {
            FromBurner += shares;
        }
    }

    public void Write(StateWriter writer)
    {
        writer.Number(FromWstEth.Value);
        writer.Number(FromQueue.Value);
        writer.Number(FromBurner.Value);
    }

    public void Read(StateReader reader)
    {
        FromWstEth = Shares.Of(reader.ReadNumber());
        FromQueue = Shares.Of(reader.ReadNumber());
        FromBurner = Shares.Of(reader.ReadNumber());
    }
}
