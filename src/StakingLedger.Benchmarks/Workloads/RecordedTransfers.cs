using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Benchmarks;

/// <summary>
/// A house pool as a snapshot, and transfers that came after it: as commands, as a journal, and as a journal file. Replays begin with
/// <see cref="Resume"/>, so that what is measured is the transfers and nothing else.
/// </summary>
internal sealed class RecordedTransfers
{
    private readonly byte[] _snapshot;
    private readonly ulong _expected;

    private RecordedTransfers(byte[] snapshot, HousePool house, TransferAssetsByHandle[] commands)
    {
        (_snapshot, Commands, Context) = (snapshot, commands, house.Desk);
        StakingPool recorded = Resume();
        Execute(recorded);
        Journal = recorded.Ledger.Journal;
        using MemoryStream file = new();
        JournalFile.Write(recorded.Ledger, file);
        File = file.ToArray();
        _expected = Checksum(recorded);
    }

    /// <summary>Gets the transfers as commands.</summary>
    public TransferAssetsByHandle[] Commands { get; }

    /// <summary>Gets the context of all of them.</summary>
    public Context Context { get; }

    /// <summary>Gets the journal that they left, beginning after the snapshot.</summary>
    public Journal Journal { get; }

    /// <summary>Gets the same as a file.</summary>
    public byte[] File { get; }

    public static RecordedTransfers Make(int holders, int transfers)
    {
        HousePool house = HousePool.Open(holders);
        Move[] moves = Moves.Uniform(holders, transfers);
        var commands = new TransferAssetsByHandle[moves.Length];
        for (int i = 0; i < moves.Length; i++)
        {
            commands[i] = new TransferAssetsByHandle(moves[i].Payer(house.First), moves[i].Receiver(house.First), moves[i].Amount);
        }

        return new RecordedTransfers(house.Pool.Snapshot(), house, commands);
    }

    /// <summary>The pool before the transfers.</summary>
    public StakingPool Resume() =>
        StakingPool.Restore(
        _snapshot, new LedgerOptions { ExpectedEvents = Commands.Length + JournalBlock.Size, TouchMemory = true });

    /// <summary>Executes the commands.</summary>
    public void Execute(StakingPool pool)
    {
        if (pool.ExecuteAll(Commands, Context, out _) != Commands.Length)
        {
            throw new InvalidOperationException("A transfer was refused.");
        }
    }

    /// <summary>Demands that a pool stands where the transfers lead.</summary>
    public void Demand(StakingPool pool)
    {
        if (Checksum(pool) != _expected)
        {
            throw new InvalidOperationException("A replay leads to other balances.");
        }
    }

    private static ulong Checksum(StakingPool pool)
    {
        ulong sum = pool.Ledger.LastEvent.Value;
        ShareTable shares = pool.Ledger.Shares(default);
        for (int i = 0; i < pool.Ledger.Accounts.Count; i++)
        {
            sum = Benchmarks.Checksum.Add(sum, shares.Of(new AccountHandle((uint)i)));
        }

        return sum;
    }
}
