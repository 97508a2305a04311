using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>The validators of megapools.</content>
internal sealed partial class RocketPoolTransaction
{
    private static readonly UInt256 MilliEther = 1_000_000_000_000_000UL;

    /// <summary>Stakes the rest of a prestaked validator.</summary>
    public void Decide(StakeMegapoolValidator command)
    {
        ValidatorPlace place = PlaceOf(command.Node, command.ValidatorId);
        Demand(Is(place, MegapoolValidatorMarks.InPrestake), new RocketPoolRejection.NotReadyToStake(place.Validator));
        Snapshot(place.Megapool);
        Subtract(RocketPoolField.AssignedValue, Remainder.Value, place.Megapool);
        Pay(place.Megapool, RocketPoolAccounts.Beacon, Remainder);
        SetStatus(place, (StatusOf(place) & ~MegapoolValidatorMarks.InPrestake) | MegapoolValidatorMarks.Staked);
    }

    /// <summary>Dissolves a prestaked validator: what is left of its ether goes back to those who gave it.</summary>
    public void Decide(DissolveMegapoolValidator command)
    {
        ValidatorPlace place = PlaceOf(command.Node, command.ValidatorId);
        Demand(Is(place, MegapoolValidatorMarks.InPrestake), new RocketPoolRejection.NotPrestaked(place.Validator));
        AccountId megapool = place.Megapool;
        IncreaseDebt(megapool, rules.DissolvePenalty(Amount.FromWei(Setting(RocketPoolSetting.DissolvePenalty))));
        CapitalDispersal parts = TakeCapital(megapool);
        SetStatus(place, (StatusOf(place) & ~MegapoolValidatorMarks.InPrestake) | MegapoolValidatorMarks.Dissolved);
        Snapshot(megapool);
        Subtract(RocketPoolField.AssignedValue, Remainder.Value, megapool);
        Amount toUsers = Amount.Min(parts.Users, Remainder);
        if (parts.Users > toUsers)
        {
            IncreaseDebt(megapool, parts.Users - toUsers);
        }

        if (!toUsers.IsZero)
        {
            Log(RocketPoolLogKind.DepositRecycled, RocketPoolAccounts.DepositPool, megapool, default, toUsers);
            TakeIncoming(megapool, toUsers);
        }

        Add(RocketPoolField.RefundValue, (Remainder - toUsers).Value, megapool);
    }

    /// <summary>Takes a validator out of the queue: its bond becomes credit.</summary>
    public void Decide(DequeueMegapoolValidator command)
    {
        ValidatorPlace place = PlaceOf(command.Node, command.ValidatorId);
        DemandOwner(command.Node);
        Demand(Is(place, MegapoolValidatorMarks.InQueue), new RocketPoolRejection.NotInQueue(place.Validator));
        AccountId megapool = place.Megapool;
        bool isExpress = StatusOf(place).HasFlag(MegapoolValidatorMarks.ExpressUsed);
        Amount bond = Wei(RocketPoolField.ValidatorBond, megapool, place.Validator);
        Subtract(RocketPoolField.NodeQueuedBond, bond.Value, megapool);
        Subtract(RocketPoolField.UserQueuedCapital, (FullDeposit - bond).Value, megapool);
        Subtract(RocketPoolField.ActiveValidators, UInt256.One, megapool);
        Amount required = BondRequirement(Count(RocketPoolField.ActiveValidators, megapool));
        Amount left = Wei(RocketPoolField.NodeBond, megapool) + Wei(RocketPoolField.NodeQueuedBond, megapool);
        Demand(left >= required, new RocketPoolRejection.BondRequirement(left, required));

        RemoveFromQueue(place, isExpress);
        Subtract(RocketPoolField.RequestedTotal, FullDeposit.Value);
        Subtract(RocketPoolField.NodeBalance, bond.Value);
        Add(RocketPoolField.Credit, bond.Value, command.Node);
        if (isExpress)
        {
            Add(RocketPoolField.Tickets, UInt256.One, command.Node);
        }

        Set(RocketPoolField.ValidatorBond, default, megapool, place.Validator);
        SetStatus(place, MegapoolValidatorMarks.None);
    }

    /// <summary>Locks a validator that should be exiting.</summary>
    public void Decide(ChallengeExit command)
    {
        DemandTrusted();
        UInt256 caller = RocketPoolAccounts.ToNumber(Caller);
        Demand(Get(RocketPoolField.LastChallenger) != caller, new RocketPoolRejection.LastChallenger(Caller));
        Set(RocketPoolField.LastChallenger, caller);
        ValidatorPlace place = PlaceOf(command.Node, command.ValidatorId);
        Demand(Is(place, MegapoolValidatorMarks.Staked), new RocketPoolRejection.NotStaked(place.Validator));
        Demand(!Is(place, MegapoolValidatorMarks.Exiting), new RocketPoolRejection.AlreadyExiting(place.Validator));
        Demand(!Is(place, MegapoolValidatorMarks.Exited), new RocketPoolRejection.AlreadyExited(place.Validator));
        if (!Is(place, MegapoolValidatorMarks.Locked))
        {
            SetStatus(place, StatusOf(place) | MegapoolValidatorMarks.Locked);
            Add(RocketPoolField.LockedValidators, UInt256.One, place.Megapool);
        }
    }

    /// <summary>Unlocks a validator.</summary>
    public void Decide(NotifyNotExit command)
    {
        ValidatorPlace place = PlaceOf(command.Node, command.ValidatorId);
        Demand(Is(place, MegapoolValidatorMarks.Locked), new RocketPoolRejection.NotLocked(place.Validator));
        Unlock(place);
    }

    /// <summary>Stops distributions until the final balance is known; a late notice costs a fine.</summary>
    public void Decide(NotifyExit command)
    {
        ValidatorPlace place = PlaceOf(command.Node, command.ValidatorId);
        Demand(
            Is(place, MegapoolValidatorMarks.Staked) || Is(place, MegapoolValidatorMarks.Dissolved),
            new RocketPoolRejection.NeitherStakedNorDissolved(place.Validator));
        Demand(!Is(place, MegapoolValidatorMarks.Exiting), new RocketPoolRejection.AlreadyNotified(place.Validator));
        Demand(!Is(place, MegapoolValidatorMarks.Exited), new RocketPoolRejection.AlreadyExited(place.Validator));
        if (Is(place, MegapoolValidatorMarks.Locked))
        {
            Unlock(place);
        }

        UInt256 threshold = Setting(RocketPoolSetting.NotifyThreshold);
        if (command.RecentEpoch > ContractMath.Subtract(command.WithdrawableEpoch, threshold))
        {
            IncreaseDebt(place.Megapool, Amount.FromWei(Setting(RocketPoolSetting.LateNotifyFine)));
        }

        SetStatus(place, StatusOf(place) | MegapoolValidatorMarks.Exiting);
        Add(RocketPoolField.ExitingValidators, UInt256.One, place.Megapool);
    }

    /// <summary>Settles the capital of a validator whose ether came back.</summary>
    public void Decide(NotifyFinalBalance command)
    {
        ValidatorPlace place = PlaceOf(command.Node, command.ValidatorId);
        Demand(!Is(place, MegapoolValidatorMarks.Exited), new RocketPoolRejection.AlreadyExited(place.Validator));
        Demand(Is(place, MegapoolValidatorMarks.Exiting), new RocketPoolRejection.NotExiting(place.Validator));
        AccountId megapool = place.Megapool;
        MegapoolValidatorMarks status = StatusOf(place);
        bool isDissolved = status.HasFlag(MegapoolValidatorMarks.Dissolved);
        Set(RocketPoolField.ValidatorExitBalance, command.AmountInGwei, megapool, place.Validator);
        SetStatus(place, (status & ~MegapoolValidatorMarks.Exiting) | MegapoolValidatorMarks.Exited);
        Subtract(RocketPoolField.ExitingValidators, UInt256.One, megapool);
        bool isShort = !isDissolved && PayCapital(megapool, Amount.FromWei(Gwei * command.AmountInGwei));
        Snapshot(megapool);
        DepositExcessCollateral();
        if (Caller == command.Node)
        {
            Claim(megapool, command.Node);
            return;
        }

        UInt256 delay = Setting(
            isShort ? RocketPoolSetting.UserDistributeDelayShortfall : RocketPoolSetting.UserDistributeDelay);
        ulong earliest = (ulong)(delay + command.WithdrawalEpoch);
        Demand(command.RecentEpoch >= earliest, new RocketPoolRejection.TooEarly(command.RecentEpoch, earliest));
    }

    private void ReceiveFunds(in ValidatorPlace place)
    {
        AccountId megapool = place.Megapool;
        Amount bond = Wei(RocketPoolField.ValidatorBond, megapool, place.Validator);
        Amount users = FullDeposit - bond;
        Subtract(RocketPoolField.NodeQueuedBond, bond.Value, megapool);
        Subtract(RocketPoolField.UserQueuedCapital, users.Value, megapool);
        Add(RocketPoolField.NodeBond, bond.Value, megapool);
        Add(RocketPoolField.UserCapital, users.Value, megapool);
        Add(RocketPoolField.AssignedValue, Remainder.Value, megapool);
        Pay(megapool, RocketPoolAccounts.Beacon, Prestake);
        SetStatus(place, (StatusOf(place) & ~MegapoolValidatorMarks.InQueue) | MegapoolValidatorMarks.InPrestake);
        if (Get(RocketPoolField.LastDistribution, megapool).IsZero)
        {
            RecordCapitalRatio(megapool);
        }
    }

    private void Unlock(in ValidatorPlace place)
    {
        SetStatus(place, StatusOf(place) & ~MegapoolValidatorMarks.Locked);
        Subtract(RocketPoolField.LockedValidators, UInt256.One, place.Megapool);
    }

    /// <summary>The place of a validator; one that was never added has no mark.</summary>
    private ValidatorPlace PlaceOf(in AccountId node, ulong validator) => new(DeployedMegapoolOf(node), validator);

    private bool Is(in ValidatorPlace place, MegapoolValidatorMarks mark) => StatusOf(place).HasFlag(mark);

    private MegapoolValidatorMarks StatusOf(in ValidatorPlace place) =>
        (MegapoolValidatorMarks)(uint)Get(RocketPoolField.ValidatorState, place.Megapool, place.Validator);

    private void SetStatus(in ValidatorPlace place, MegapoolValidatorMarks status) =>
        Set(RocketPoolField.ValidatorState, (uint)status, place.Megapool, place.Validator);
}
