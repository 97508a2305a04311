using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>
/// Executes the commands of a history in order, the frequent ones one line behind the reading: the accounts of a line are asked for when
/// it was read, and have come when it is executed.
/// </summary>
internal sealed class NativeExecution(StakingPool pool)
{
    private readonly AccountTable _accounts = pool.Ledger.Accounts;
    private NativePlainLine _waiting = new();
    private bool _waits;

    /// <summary>Gets how many commands were refused.</summary>
    public ulong Refused { get; private set; }

    /// <summary>Gets how many commands ended otherwise than their lines say.</summary>
    public ulong Unlike { get; private set; }

    /// <summary>Takes the line that was read last.</summary>
    public void Take(NativeHistoryReader reader)
    {
        if (reader.Plain is { Kind: not NativePlainKind.Account } line)
        {
            _ = _accounts.Announce(line.By);
            _ = _accounts.Announce(line.Counterparty);
            Finish();
            _waiting = reader.Keep(_waiting);
            _waits = true;
            return;
        }

        Finish();
        if (reader.HasCommand)
        {
            Count(NativeReplay.Execute(pool, reader));
        }
    }

    /// <summary>Executes the line that waits, if there is one.</summary>
    public void Finish()
    {
        if (_waits)
        {
            _waits = false;
            Count(new NativeOutcome(NativeReplay.Execute(pool, _waiting), null));
        }
    }

    private void Count(in NativeOutcome outcome)
    {
        Refused += outcome.IsAccepted ? 0UL : 1;
        Unlike += outcome.IsAsSaid ? 0UL : 1;
    }
}
