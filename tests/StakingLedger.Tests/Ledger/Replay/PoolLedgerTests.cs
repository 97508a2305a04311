using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

public sealed class PoolLedgerTests
{
    private static readonly Context Now = Context.By(ToyPool.Desk).At(Timestamp.FromSeconds(9));
    private static readonly AccountId Ann = AccountId.FromLabel("ann");
    private static readonly AccountId Bob = AccountId.FromLabel("bob");

    [Fact]
    public void The_tables_agree_with_a_slow_model_after_every_event()
    {
        PoolLedger ledger = new(new ToyPool());
        ToyWorkload workload = new(50);
        ToyModel model = new();
        for (int i = 0; i < 3_000; i++)
        {
            workload.Continue(ledger, 1);
            model.Apply(ledger.EventAt(ledger.LastEvent));
            Assert.Equal(model.Shares, (BigInteger)ledger.Shares(ToyPool.Staked).Total);
            Assert.Equal(model.Assets, (BigInteger)ledger.Timeline.Current.Assets.Value);
            Assert.Equal(model.Shares, (BigInteger)ledger.Timeline.Current.Shares.Value);
        }

        for (uint i = 0; i < (uint)ledger.Accounts.Count; i++)
        {
            AccountId account = ledger.Accounts[new AccountHandle(i)];
            UInt256 staked = ledger.Shares(ToyPool.Staked).Of(new AccountHandle(i));
            UInt256 wrapped = ledger.Shares(ToyPool.Wrapped).Of(new AccountHandle(i));
            Assert.Equal(model.Staked.GetValueOrDefault(account), (BigInteger)staked);
            Assert.Equal(model.Wrapped.GetValueOrDefault(account), (BigInteger)wrapped);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Shares(new TokenId(2)));
    }

    [Fact]
    public void A_rejected_command_changes_nothing()
    {
        PoolLedger ledger = ToyWorkload.Run(51, 300);
        ToyWorkload workload = new(52, accounts: 250);
        byte[] before = ledger.Snapshot();
        int rejected = 0;
        for (int i = 0; i < 2_000; i++)
        {
            ToyCommand command = workload.NextCommand(ledger);
            Context context = workload.NextContext();
            if (!ledger.Preview(command, context).IsAccepted)
            {
                Assert.False(ledger.Execute(command, context).IsAccepted);
                rejected++;
            }
        }

        Assert.InRange(rejected, 50, 2_000);
        Assert.Equal(before, ledger.Snapshot());
    }

    [Fact]
    public void A_preview_changes_nothing_and_equals_the_execution()
    {
        PoolLedger ledger = ToyWorkload.Run(53, 100);
        ToyWorkload workload = new(54, accounts: 40);
        for (int i = 0; i < 300; i++)
        {
            ToyCommand command = workload.NextCommand(ledger);
            Context context = workload.NextContext();
            Digest before = ledger.StateDigest();
            Outcome<IEvent> preview = ledger.Preview(command, context);
            Assert.Equal(before, ledger.StateDigest());
            Outcome<IEvent> outcome = ledger.Execute(command, context);
            Assert.Equal(preview, outcome);
            Assert.Equal(outcome.IsAccepted, before != ledger.StateDigest());
            if (outcome.IsAccepted)
            {
                Assert.Equal(outcome.Value, ledger.EventAt(ledger.LastEvent));
            }
        }
    }

    [Fact]
    public void Accounts_are_numbered_as_first_seen_well_known_ones_first_and_the_actor_before_the_event()
    {
        PoolLedger ledger = new(new ToyPool());
        AccountId actor = AccountId.FromLabel("zoe");
        _ = ledger.Execute(new ToyCommand.Transfer(Bob, Ann, 5u), Context.By(actor));
        Assert.Equal(3, ledger.Accounts.Count);
        _ = ledger.Execute(new ToyCommand.Deposit(Bob, 5u), Context.By(actor)).OrThrow();
        _ = ledger.Execute(new ToyCommand.Transfer(Bob, Ann, 5u), Context.By(Bob)).OrThrow();
        AccountId[] expected = [ToyPool.Treasury, ToyPool.Desk, ToyPool.Vault, actor, Bob, Ann];
        Assert.Equal(expected, ToyWorkload.AccountsOf(ledger));
    }

    [Fact]
    public void An_event_that_cannot_be_written_changes_nothing()
    {
        PoolLedger ledger = ToyWorkload.Run(55, 50);
        byte[] before = ledger.Snapshot();
        Digest journal = ledger.JournalDigest(includeOpenTail: true);
        int accounts = ledger.Accounts.Count;
        Context stranger = Context.By(AccountId.FromLabel("stranger"));
        Assert.Throws<ArgumentException>(() => ledger.Commit(new ToyEvent.Unwritable(Ann), stranger));
        Assert.Throws<ArgumentNullException>(() => ledger.Commit<IEvent>(null!, stranger));
        Assert.False(ledger.IsCorrupt);
        Assert.Equal(accounts, ledger.Accounts.Count);
        Assert.Equal(before, ledger.Snapshot());
        _ = ledger.Commit(new ToyEvent.Deposited(Ann, 5u, 5u), stranger);
        Assert.Equal(AccountId.FromLabel("stranger"), ledger.ContextOf(ledger.LastEvent).Actor);
        Assert.Equal(AccountId.FromLabel("stranger"), ledger.Accounts[new AccountHandle((uint)accounts)]);
        Assert.NotEqual(journal, ledger.JournalDigest(includeOpenTail: true));
    }

    [Fact]
    public void An_event_that_cannot_be_applied_leaves_a_ledger_that_answers_nothing_more()
    {
        PoolLedger ledger = ToyWorkload.Run(56, 50);
        LedgerCorruptException thrown = Assert.Throws<LedgerCorruptException>(
            () => ledger.Commit(new ToyEvent.Overdrawn(Ann, Bob, 5u), Now));
        Assert.Equal(51UL, thrown.Event.Value);
        Assert.True(ledger.IsCorrupt);
        ToyCommand.Deposit deposit = new(Ann, 5u);
        foreach (Action call in new Action[]
        {
            () => ledger.Execute(deposit, Now),
            () => ledger.Preview(deposit, Now),
            () => ledger.Commit(new ToyEvent.Deposited(Ann, 5u, 5u), Now),
            () => ledger.EventAt(EventNumber.First),
            () => ledger.CommandBehind(EventNumber.First),
            () => ledger.Describe(EventNumber.First, new EventEffects()),
            () => ledger.SharesAt(ToyPool.Staked, Ann, EventNumber.First),
            () => ledger.TotalSharesAt(ToyPool.Staked, EventNumber.First),
            () => ledger.BalanceAt(Ann, EventNumber.First),
            () => ledger.EventsOf(ToyPool.Staked, Ann, default, EventNumber.First),
            () => ledger.Snapshot(),
            () => ledger.KeepSnapshot(),
            () => ledger.StateDigest(),
            () => ledger.JournalDigest(includeOpenTail: true),
            () => ledger.CheckInvariants(),
            () => ledger.DemandInvariants(),
            () => ledger.StateAt(EventNumber.First, () => new ToyPool()),
            () => ledger.Fork(new ToyPool()),
            () => ledger.AppendFrom(ledger.Journal),
        })
        {
            Assert.Throws<LedgerCorruptException>(call);
        }
    }

    [Fact]
    public void An_exception_of_the_protocol_while_applying_is_corruption_that_carries_it()
    {
        PoolLedger ledger = new(new ToyPool());
        // A penalty larger than the pool: no decision yields it, and the step cannot be made.
        LedgerCorruptException thrown = Assert.Throws<LedgerCorruptException>(
            () => ledger.Commit(new ToyEvent.Reported(1u, 2u, 0, UInt256.Zero), Now));
        Assert.IsType<OverflowException>(thrown.InnerException);
        Assert.True(ledger.IsCorrupt);
    }

    [Fact]
    public void A_protocol_must_have_a_name_and_a_token()
    {
        Assert.Throws<ArgumentException>(() => new PoolLedger(new ToyPool { Name = " " }));
        Assert.Throws<ArgumentException>(() => new PoolLedger(new ToyPool { Tokens = [] }));
        Assert.Throws<ArgumentException>(() => new TokenDefinition(" "));
        Assert.Throws<ArgumentNullException>(() => new PoolLedger(null!));
    }

    [Fact]
    public void Movements_of_nothing_are_not_recorded_and_unknown_accounts_are_corruption()
    {
        PoolLedger ledger = new(new ToyPool());
        _ = ledger.Execute(new ToyCommand.Deposit(Ann, 5u), Now).OrThrow();
        _ = ledger.Execute(new ToyCommand.Transfer(Ann, Bob, UInt256.Zero), Now).OrThrow();
        EventEffects effects = new();
        ledger.Describe(ledger.LastEvent, effects);
        Assert.Equal((0, 0), (effects.MovementCount, effects.StepCount));
        Assert.Equal(ledger.Timeline.Current, effects.CurrentPair);
        Assert.Throws<LedgerCorruptException>(() => effects.Mint(ToyPool.Staked, AccountId.FromLabel("nobody"), 5u));
        Assert.Throws<ArgumentOutOfRangeException>(() => effects.MovementAt(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => effects.StepAt(0));
        ledger.Describe(EventNumber.First, effects);
        Assert.Equal(new ShareMovement(ToyPool.Staked, null, new AccountHandle(3), 5u, 1), effects.MovementAt(0));
    }
}
