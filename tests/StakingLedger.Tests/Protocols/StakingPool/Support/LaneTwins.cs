using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>
/// Four pools in the same state: commands go to one the general way, to one by account, to one by handle, to one as a replay executes
/// them. Whatever can be seen must be the same. Which way was short cannot be seen: so what was accepted and refused is counted.
/// </summary>
internal sealed class LaneTwins
{
    private readonly StakingPool _byAccount;
    private readonly StakingPool _byHandle;
    private readonly StakingPool _replayed;
    private readonly ReplayWay _replay = new();

    public LaneTwins(PoolTerms terms, LedgerOptions? options = null)
        : this(() => StakingPool.Open(terms, Context.By(Actors.Governor).At(Timestamp.FromSeconds(1_000)), options))
    {
    }

    public LaneTwins(Func<StakingPool> make) => (General, _byAccount, _byHandle, _replayed) = (make(), make(), make(), make());

    private delegate Outcome<IEvent> Way(StakingPool pool, IPoolCommand command, in Context context);

    public StakingPool General { get; }

    /// <summary>The time, in seconds.</summary>
    public ulong Now { get; set; } = 1_000;

    /// <summary>How many commands of each kind were accepted.</summary>
    public SortedDictionary<string, int> Accepted { get; } = new(StringComparer.Ordinal);

    /// <summary>How many commands of each kind were refused.</summary>
    public SortedDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each reason was given for a frequent command.</summary>
    public SortedDictionary<string, int> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>How many commands of each kind a replay executed the short way.</summary>
    public SortedDictionary<string, int> Short => _replay.Taken;

    public ulong Events => General.Ledger.LastEvent.Value;

    public int Accounts => General.Ledger.Accounts.Count;

    /// <summary>Whether the next account has a cell already, in all of them.</summary>
    public bool HasNextCell => Array.TrueForAll(
        [General, _byAccount, _byHandle, _replayed], static p => p.Ledger.Shares(PoolEffects.Token).HasCell((uint)p.Ledger.Accounts.Count));

    public Context By(AccountId actor) => Context.By(actor).At(Timestamp.FromSeconds(Now));

    public string Do(AccountId actor, IPoolCommand command) => Do(command, By(actor));

    /// <summary>Executes a command in all of them and gives what all of them said.</summary>
    public string Do(IPoolCommand command, in Context context)
    {
        string said = Said(static (StakingPool p, IPoolCommand c, in Context x) => p.Execute(c, x), General, command, context);
        Assert.Equal(said, Said(ByAccount, _byAccount, command, context));
        Assert.Equal(said, Said(ByHandle, _byHandle, command, context));
        Assert.Equal(said, Said(_replay.Execute, _replayed, command, context));
        Assert.Equal((Events, Accounts), (_byAccount.Ledger.LastEvent.Value, _byAccount.Ledger.Accounts.Count));
        Assert.Equal((Events, Accounts), (_byHandle.Ledger.LastEvent.Value, _byHandle.Ledger.Accounts.Count));
        Assert.Equal((Events, Accounts), (_replayed.Ledger.LastEvent.Value, _replayed.Ledger.Accounts.Count));
        bool isAccepted = said.StartsWith("accepted", StringComparison.Ordinal);
        Count(isAccepted ? Accepted : Refused, command.GetType().Name);
        if (!isAccepted && command is Deposit or TransferAssets or TransferShares)
        {
            Count(Codes, said.Split(':')[0]);
        }

        return said;
    }

    /// <summary>The same for a command that must be accepted.</summary>
    public LaneTwins Must(AccountId actor, IPoolCommand command)
    {
        string said = Do(actor, command);
        Assert.True(said.StartsWith("accepted", StringComparison.Ordinal), $"{command}: {said}");
        return this;
    }

    /// <summary>The same for a command that must be refused with a code, or thrown for.</summary>
    public LaneTwins MustNot(AccountId actor, IPoolCommand command, string code)
    {
        string said = Do(actor, command);
        bool isSo = said.StartsWith($"rejected ({code})", StringComparison.Ordinal) || string.Equals(said, code, StringComparison.Ordinal);
        Assert.True(isSo, $"{command}: {said}");
        return this;
    }

    /// <summary>Moves shares one by one in the general way, and in bulk in the others.</summary>
    public void MustMoveInBulk(AccountId actor, TransferShares[] moves)
    {
        Context context = By(actor);
        foreach (TransferShares move in moves)
        {
            _ = General.Execute((IPoolCommand)move, context).OrThrow();
        }

        Assert.Equal(moves.Length, _byAccount.ExecuteAll(moves, context, out _));
        Assert.Equal(moves.Length, _byHandle.ExecuteAll(moves, context, out _));
        Assert.Equal(moves.Length, _replayed.ExecuteAll(moves, context, out _));
    }

    /// <summary>Puts other terms in force, with a report that says nothing else.</summary>
    public LaneTwins ChangeTerms(Func<PoolTerms, PoolTerms> change)
    {
        ulong epoch = (General.LastEpoch?.Value ?? 0) + 1;
        PoolTerms next = change(General.Terms) with { Version = General.Terms.Version + 1 };
        Must(Actors.Governor, new ProposeTerms(next, EpochNumber.From(epoch)));
        Must(Actors.SecondGovernor, new ApproveTerms(General.PendingProposal!.Number));
        return Report(Amount.Zero);
    }

    /// <summary>A report of the next epoch, an hour later.</summary>
    public LaneTwins Report(Amount reward)
    {
        Now += 3_600;
        return Must(Actors.Oracle, new ReportEpoch
        {
            Epoch = EpochNumber.From((General.LastEpoch?.Value ?? 0) + 1),
            ReferenceTime = Timestamp.FromSeconds(Now),
            PoolExecutionRewards = reward,
        });
    }

    public void DemandSame()
    {
        PoolLedger general = General.Ledger;
        Digest journal = general.JournalDigest(includeOpenTail: true);
        byte[] snapshot = General.Snapshot();
        foreach (StakingPool pool in (StakingPool[])[_byAccount, _byHandle, _replayed])
        {
            PoolLedger ledger = pool.Ledger;
            Assert.Equal(journal, ledger.JournalDigest(includeOpenTail: true));
            Assert.Equal(general.StateDigest(), ledger.StateDigest());
            Assert.Equal(snapshot, pool.Snapshot());
            Assert.True(general.Accounts.AsSpan().SequenceEqual(ledger.Accounts.AsSpan()));
            Assert.Equal(general.Timeline.Count, ledger.Timeline.Count);
            for (int step = 0; step < general.Timeline.Count; step++)
            {
                Assert.Equal(general.Timeline[step], ledger.Timeline[step]);
                Assert.Equal(general.Timeline.EventOf(step), ledger.Timeline.EventOf(step));
            }

            Assert.Empty(ledger.CheckInvariants());
        }
    }

    /// <summary>What the journals read as leads to the same state.</summary>
    public void DemandSameWhenReplayed()
    {
        DemandSame();
        foreach (StakingPool pool in (StakingPool[])[_byAccount, _byHandle, _replayed])
        {
            Assert.Equal(General.Ledger.StateDigest(), StakingPool.Replay(pool.Ledger.Journal).Ledger.StateDigest());
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static string Said(Way way, StakingPool pool, IPoolCommand command, in Context context)
    {
        try
        {
            return way(pool, command, context).ToString();
        }
        catch (ArgumentException e)
        {
            return e.GetType().Name;
        }
    }

    internal static Outcome<IEvent> ByAccount(StakingPool pool, IPoolCommand command, in Context context) => command switch
    {
        Deposit deposit => pool.Execute(in deposit, context).Select(static e => (IEvent)e),
        TransferAssets transfer => pool.Execute(in transfer, context).Select(static e => (IEvent)e),
        TransferShares transfer => pool.Execute(in transfer, context).Select(static e => (IEvent)e),
        _ => pool.Execute(command, context),
    };

    /// <summary>By handle where the accounts are known; the event is then read from the journal.</summary>
    private static Outcome<IEvent> ByHandle(StakingPool pool, IPoolCommand command, in Context context)
    {
        AccountTable accounts = pool.Ledger.Accounts;
        EventNumber before = pool.Ledger.LastEvent;
        switch (command)
        {
            case Deposit deposit when accounts.TryFind(deposit.To, out AccountHandle to):
                Outcome<Shares> minted = pool.Execute(new DepositByHandle(to, deposit.Amount), context);
                return Last<Deposited>(pool, before, command, context, minted.Rejection, e => e.Shares == minted.Value);
            case TransferAssets moved
                when accounts.TryFind(moved.From, out AccountHandle from) && accounts.TryFind(moved.To, out AccountHandle to):
                Outcome<Shares> shares = pool.Execute(new TransferAssetsByHandle(from, to, moved.Amount), context);
                return Last<SharesTransferred>(pool, before, command, context, shares.Rejection, e => e.Shares == shares.Value);
            case TransferShares moved
                when accounts.TryFind(moved.From, out AccountHandle from) && accounts.TryFind(moved.To, out AccountHandle to):
                Outcome<Amount> worth = pool.Execute(new TransferSharesByHandle(from, to, moved.Shares), context);
                return Last<SharesTransferred>(pool, before, command, context, worth.Rejection, e => e.Value == worth.Value);
            default:
                return pool.Execute(command, context);
        }
    }

    private static Outcome<IEvent> Last<TEvent>(
        StakingPool pool, EventNumber before, IPoolCommand command, in Context context, Rejection? refused, Predicate<TEvent> isSaid)
    {
        if (refused is not null)
        {
            return refused;
        }

        // A client id that was accepted before appends nothing: the preview is then the earlier outcome.
        Outcome<IEvent> accepted = pool.Ledger.LastEvent == before
            ? pool.Preview(command, context)
            : Outcome.Accepted(pool.Ledger.EventAt(pool.Ledger.LastEvent));
        Assert.True(isSaid((TEvent)accepted.Value), $"{command}: {accepted}");
        return accepted;
    }
}
