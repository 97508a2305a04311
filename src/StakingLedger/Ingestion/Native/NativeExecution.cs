using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>
/// Executes the commands of a history in order, the frequent ones some lines behind the reading: what the memory has to bring for a line
/// is asked for when it was read, and has come when it is executed. Another command waits for none: those before it are executed first.
/// </summary>
internal sealed class NativeExecution(StakingPool pool)
{
    /// <summary>How many lines after its reading a line's accounts are found.</summary>
    private const int FoundAfter = 1;

    /// <summary>How many lines after its reading a line is executed.</summary>
    private const int ExecutedAfter = 2;

    private const int Room = 4;

    private readonly AccountTable _accounts = pool.Ledger.Accounts;
    private readonly ShareTable _shares = pool.Ledger.Shares(PoolEffects.Token);
    private readonly NativeTurn[] _turns = [.. Enumerable.Range(0, Room).Select(static _ => new NativeTurn())];
    private uint _read;
    private uint _found;
    private uint _executed;

    /// <summary>Gets how many commands were refused.</summary>
    public ulong Refused { get; private set; }

    /// <summary>Gets how many commands ended otherwise than their lines say.</summary>
    public ulong Unlike { get; private set; }

    /// <summary>Takes the line that was read last.</summary>
    public void Take(NativeHistoryReader reader)
    {
        if (reader.Plain is { Kind: not NativePlainKind.Account })
        {
            unchecked
            {
                TurnAt(_read++).Begin(reader, _accounts);
                if (_read - _found > FoundAfter)
                {
                    TurnAt(_found++).Find(_accounts, _shares);
                }

                if (_read - _executed > ExecutedAfter)
                {
                    Count(new NativeOutcome(TurnAt(_executed++).Execute(pool), null));
                }
            }

            return;
        }

        // What has no command changes nothing, and lets the others wait.
        if (reader.HasCommand)
        {
            Finish();
            Count(NativeReplay.Execute(pool, reader));
        }
    }

    /// <summary>Executes the lines that wait, if there are any.</summary>
    public void Finish()
    {
        unchecked
        {
            while (_executed != _read)
            {
                if (_found == _executed)
                {
                    TurnAt(_found++).Find(_accounts, _shares);
                }

                Count(new NativeOutcome(TurnAt(_executed++).Execute(pool), null));
            }
        }
    }

    private NativeTurn TurnAt(uint place) => _turns[place % Room];

    private void Count(in NativeOutcome outcome)
    {
        Refused += outcome.IsAccepted ? 0UL : 1;
        Unlike += outcome.IsAsSaid ? 0UL : 1;
    }
}
