using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>A house pool that lives through a story: one account has every role, and each command comes an hour after the last.</summary>
internal sealed class PoolStory
{
    internal static readonly AccountId Alice = AccountId.FromLabel("alice");
    internal static readonly AccountId Bob = AccountId.FromLabel("bob");
    internal static readonly AccountId House = AccountId.FromLabel("house");
    internal static readonly AccountId Second = AccountId.FromLabel("second");
    internal static readonly AccountId Treasury = AccountId.FromLabel("treasury");
    internal static readonly OperatorId North = OperatorId.From(1);
    internal static readonly ValidatorId Validator = ValidatorId.From(1);

    private ulong _hour = 1;
    private ulong _epoch;

    internal PoolStory(PoolTerms terms) => Pool = StakingPool.Open(terms, Now(House));

    internal StakingPool Pool { get; }

    internal PoolTotals Totals => Pool.Totals();

    /// <summary>Terms under which the house has every role.</summary>
    internal static PoolTerms Terms(FirstDepositorDefence defence = default, Amount? step = null) => new()
    {
        Charter = new PoolCharter
        {
            Pool = PoolId.Parse("story"),
            Defence = defence,
            ValidatorSize = new ValidatorSize(step ?? Amount.FromEther("32"), 1),
        },
        Roles = new PoolRoles
        {
            Custodians = [House],
            Oracles = [House, Second],
            OperatorManagers = [House],
            Treasurers = [House],
            Governors = [House, Second],
            Guardians = [House],
        },
    };

    internal static RewardFee TenPercent(RewardFeeForm form = default, RewardFeeBase feeBase = default) =>
        new() { Rate = BasisPoints.FromPercent(10), Form = form, Base = feeBase };

    internal Context Now(AccountId actor) => Context.By(actor).At(Timestamp.FromSeconds(1_767_225_600 + (_hour * 3_600)));

    internal TEvent Do<TEvent>(AccountId actor, IPoolCommand<TEvent> command)
        where TEvent : IPoolEvent
    {
        _hour++;
        return Pool.Execute(command, Now(actor)).OrThrow();
    }

    internal Deposited Deposit(AccountId holder, string ether) => Do(holder, new Deposit(holder, Amount.FromEther(ether)));

    /// <summary>The operator's only validator gets its one step, and a report says that it arrived.</summary>
    internal EpochReported Stake(string bond = "")
    {
        _ = Do(House, new RegisterOperator(North, AccountId.FromLabel("north"), 1, 10, BasisPoints.All));
        _ = Do(House, new RegisterValidators(North, [Validator], Express: false));
        if (bond.Length > 0)
        {
            _ = Do(House, new PostBond(North, Amount.FromEther(bond)));
        }

        StakeAllocated allocated = Do(House, new AllocateStake(1));
        return Report(Line() with { Deposited = allocated.Step });
    }

    internal static ReportLine Line() => ReportLine.Of(Validator);

    internal EpochReported Report(ReportLine? line = null, string execution = "0", string incentives = "0")
    {
        _hour++;
        return Do(House, new ReportEpoch
        {
            Epoch = EpochNumber.From(++_epoch),
            ReferenceTime = Now(House).Time,
            Lines = line is null ? [] : [line],
            PoolExecutionRewards = Amount.FromEther(execution),
            PoolIncentives = Amount.FromEther(incentives),
        });
    }

    internal EpochReported Slash(string ether) => Report(Line() with { Slashings = Amount.FromEther(ether) });

    internal WithdrawalsFinalised Finalise(string budget) => Do(House, new FinaliseWithdrawals(Amount.FromEther(budget)));

    internal Amount Claim(AccountId owner, ulong request) =>
        Do(owner, new ClaimWithdrawal(RequestId.From(request))).Paid;
}
