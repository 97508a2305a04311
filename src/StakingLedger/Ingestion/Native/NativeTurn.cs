using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>
/// A frequent line between its reading and its execution: first its accounts are hashed and their lines of the index asked for, then
/// they are found and their cells asked for, then it is executed. Nothing of the ledger changes before that.
/// </summary>
internal sealed class NativeTurn
{
    private NativePlainLine _line = new();
    private ulong _mixedActor;
    private ulong _mixedOther;
    private uint _actor;
    private uint _other;

    /// <summary>Takes over the line that was read last.</summary>
    public void Begin(NativeHistoryReader reader, AccountTable accounts)
    {
        NativePlainLine line = reader.Keep(_line);
        _line = line;
        _mixedActor = accounts.Announce(line.By);
        _mixedOther = accounts.Announce(line.Counterparty);
    }

    /// <summary>
    /// Finds the accounts. An account that is found stays what it is; one that is not may be added by a line before this one, or stand
    /// under another seed: then the line is executed the general way, which looks for it again.
    /// </summary>
    public void Find(AccountTable accounts, ShareTable shares)
    {
        NativePlainLine line = _line;
        _actor = accounts.Find(line.By, _mixedActor);
        _other = _mixedOther == _mixedActor && line.Counterparty.Is(line.By) ? _actor : accounts.Find(line.Counterparty, _mixedOther);
        shares.Announce(new AccountHandle(_actor));
        shares.Announce(new AccountHandle(_other));
    }

    /// <summary>Executes the command; null when it was accepted.</summary>
    public Rejection? Execute(StakingPool pool) =>
        _actor != AccountTable.Absent && _other != AccountTable.Absent && !_line.HasClient && TryExecute(pool.Lane)
            ? null
            : NativeReplay.Execute(pool, _line);

    private bool TryExecute(PlainLane lane)
    {
        NativePlainLine line = _line;
        return line.Kind switch
        {
            NativePlainKind.Deposit => lane.TryDeposit(_actor, _other, line.Quantity, line.Time, line.Block),
            NativePlainKind.TransferAssets => line.Giver.Is(line.By)
                && lane.TryMoveAssets(_actor, _other, line.Quantity, line.Time, line.Block),
            NativePlainKind.TransferShares => line.Giver.Is(line.By)
                && lane.TryMoveShares(_actor, _other, line.Quantity, line.Time, line.Block),
            NativePlainKind.RequestWithdrawal => _actor == _other && lane.TryRequestAssets(_actor, line.Quantity, line.Time, line.Block),
            NativePlainKind.RequestWithdrawalOfShares =>
                _actor == _other && lane.TryRequestShares(_actor, line.Quantity, line.Time, line.Block),
            _ => false,
        };
    }
}
