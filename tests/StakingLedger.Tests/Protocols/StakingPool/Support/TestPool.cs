using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>
/// A house pool with a clock of its own. Every accepted command is held to what holds for all of them: the preview was the event,
/// the journal gives the event and the command back, and no law of the ledger is broken. Every refused one must have changed nothing.
/// </summary>
internal sealed class TestPool
{
    private TestPool(StakingPool pool) => Pool = pool;

    public StakingPool Pool { get; }

    /// <summary>The time, in seconds.</summary>
    public ulong Now { get; set; } = 1_000;

    public PoolTotals Totals => Pool.Totals();

    public static TestPool Open(PoolTerms? terms = null) =>
        new(StakingPool.Open(terms ?? TestTerms.Plain, Context.By(Actors.Governor).At(Timestamp.FromSeconds(1_000))));

    public static TestPool Over(StakingPool pool, ulong now) => new(pool) { Now = now };

    public Context By(AccountId actor) => Context.By(actor).At(Timestamp.FromSeconds(Now));

    /// <summary>Executes a command that must be accepted.</summary>
    public TEvent Do<TEvent>(AccountId actor, IPoolCommand<TEvent> command)
        where TEvent : IPoolEvent
    {
        Context context = By(actor);
        Outcome<TEvent> preview = Pool.Preview(command, context);
        TEvent accepted = Pool.Execute(command, context).OrThrow();

        EventNumber number = Pool.Ledger.LastEvent;
        Assert.Equal(preview, accepted);
        Assert.Equal((IEvent)accepted, Pool.Ledger.EventAt(number));
        Assert.Equal((ICommand)command, Pool.Ledger.CommandBehind(number));
        Assert.Equal(context, Pool.Ledger.ContextOf(number));
        Assert.Empty(Pool.Ledger.CheckInvariants());
        return accepted;
    }

    /// <summary>Executes a command that must be refused, and gives the rejection.</summary>
    public Rejection Refused(AccountId actor, IPoolCommand command)
    {
        Digest state = Pool.Ledger.StateDigest();
        Digest journal = Pool.Ledger.JournalDigest(includeOpenTail: true);
        Outcome<IEvent> preview = Pool.Preview(command, By(actor));
        Outcome<IEvent> outcome = Pool.Execute(command, By(actor));

        Assert.False(outcome.IsAccepted, $"{command} was accepted: {outcome}");
        Assert.Equal(preview, outcome);
        Assert.Equal(state, Pool.Ledger.StateDigest());
        Assert.Equal(journal, Pool.Ledger.JournalDigest(includeOpenTail: true));
        return outcome.Rejection!;
    }

    public TestPool Deposit(AccountId holder, Amount amount)
    {
        _ = Do(Actors.Depositor, new Deposit(holder, amount));
        return this;
    }

    public TestPool Deposit(AccountId holder, UInt256 amount) => Deposit(holder, Amount.FromWei(amount));

    public TestPool Donate(Amount amount)
    {
        _ = Do(Actors.Depositor, new Donate(amount));
        return this;
    }

    /// <summary>Registers an operator without limits, with validators numbered from 100 times its id on.</summary>
    public TestPool WithOperator(
        ulong id, ulong validators = 1, ulong weight = 1, ulong maxUnits = 1_000_000, int shareLimit = 10_000, bool express = false)
    {
        _ = Do(Actors.Manager, new RegisterOperator(
            OperatorId.From(id), Actors.RewardsOf(id), weight, maxUnits, BasisPoints.FromValue(shareLimit)));
        return validators == 0 ? this : WithValidators(id, validators, express);
    }

    public TestPool WithValidators(ulong id, ulong count, bool express = false)
    {
        ulong first = (100 * id) + (ulong)Pool.Validators.Count(v => v.Operator == OperatorId.From(id));
        ValidatorId[] validators = new ValidatorId[count];
        for (ulong i = 0; i < count; i++)
        {
            validators[i] = ValidatorId.From(first + i);
        }

        _ = Do(Actors.Manager, new RegisterValidators(OperatorId.From(id), [.. validators], express));
        return this;
    }

    public TestPool Allocate(ulong steps)
    {
        _ = Do(Actors.Manager, new AllocateStake(steps));
        return this;
    }

    /// <summary>A report of the next epoch, an hour later.</summary>
    public ReportEpoch NextReport(params ReportLine[] lines)
    {
        Now += 3_600;
        return new ReportEpoch
        {
            Epoch = EpochNumber.From(Pool.LastEpoch is { } last ? last.Value + 1 : 1),
            ReferenceTime = Timestamp.FromSeconds(Now),
            Lines = [.. lines],
        };
    }

    public EpochReported Report(params ReportLine[] lines) => Do(Actors.Oracle, NextReport(lines));

    public EpochReported Report(Func<ReportEpoch, ReportEpoch> change) => Do(Actors.Oracle, change(NextReport()));

    /// <summary>Rewards for the pool as a whole, without validators.</summary>
    public EpochReported Reward(Amount amount) => Report(r => r with { PoolExecutionRewards = amount });

    public WithdrawalRequested Request(AccountId holder, Amount amount) => Do(holder, new RequestWithdrawal(holder, amount));

    public WithdrawalRequested RequestShares(AccountId holder, Shares shares) =>
        Do(holder, new RequestWithdrawalOfShares(holder, shares));

    public WithdrawalsFinalised Finalise(Amount budget) => Do(Actors.Treasurer, new FinaliseWithdrawals(budget));

    public WithdrawalClaimed Claim(AccountId owner, ulong request) => Do(owner, new ClaimWithdrawal(RequestId.From(request)));

    /// <summary>Puts other terms in force with the next report, which says nothing else.</summary>
    public TestPool ChangeTerms(Func<PoolTerms, PoolTerms> change)
    {
        ProposeAndApprove(change);
        _ = Report();
        return this;
    }

    public TestPool ProposeAndApprove(Func<PoolTerms, PoolTerms> change)
    {
        PoolTerms next = change(Pool.Terms) with { Version = Pool.Terms.Version + 1 };
        EpochNumber from = EpochNumber.From((Pool.LastEpoch?.Value ?? 0) + 1);
        TermsProposed proposed = Do(Actors.Governor, new ProposeTerms(next, from));
        _ = Do(Actors.SecondGovernor, new ApproveTerms(proposed.Proposal));
        return this;
    }

    /// <summary>
    /// Stakes with one operator and validator so that a loss can be reported: its whole deposit has arrived.
    /// </summary>
    public TestPool Staked(ulong steps)
    {
        if (Pool.OperatorOf(OperatorId.From(1)) is null)
        {
            WithOperator(1);
        }

        Allocate(steps);
        _ = Report(Line(100) with { Deposited = Pool.Totals().InFlight });
        return this;
    }

    public EpochReported Slash(Amount loss) => Report(Line(100) with { Slashings = loss });

    public static ReportLine Line(ulong validator) => ReportLine.Of(ValidatorId.From(validator));

    public static ReportLine LineOfOperator(ulong id) => ReportLine.Of(OperatorId.From(id));
}
