using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>The ether of the contracts, and who has a claim on it.</content>
internal sealed partial class RocketPoolBooks
{
    private static readonly SignedAmount Deposit = SignedAmount.Of(Amount.FromEther("32").Value);
    private static readonly SignedAmount Prestake = SignedAmount.Of(Amount.FromEther("1").Value);
    private static readonly SignedAmount Remainder = SignedAmount.Of(Amount.FromEther("31").Value);

    private static BookAccount Payable(in AccountId to) => new(BookAccountKind.RewardsPayable, 0, to);

    private static BookAccount Undivided(in AccountId pool) =>
        new(BookAccountKind.Unreported, (ushort)RewardSource.Unattributed, pool);

    /// <summary>Ether that moves between contracts, in or out; and what of it waits to be divided or paid.</summary>
    private void PostEther()
    {
        foreach (RocketPoolMovement movement in _posted.Movements)
        {
            if (movement.Token == RocketPoolTokens.Ether)
            {
                SignedAmount moved = SignedAmount.Of(movement.Value);
                PostEther(movement.From, movement.From, -moved);
                PostEther(movement.To, movement.From, moved);
            }
        }
    }

    private void PostEther(in AccountId account, in AccountId from, SignedAmount change)
    {
        if (account.IsDefault || ThingOf(account, from) is not { } thing)
        {
            return;
        }

        Add(thing, change);
        if (account == RocketPoolAccounts.SmoothingPool)
        {
            Add(new BookAccount(BookAccountKind.Unreported, (ushort)RewardSource.Execution), -change);
        }
        else if (account == RocketPoolAccounts.RewardsPool
            || account == RocketPoolAccounts.Distributor
            || account == RocketPoolAccounts.Treasury)
        {
            Add(Payable(account), -change);
        }
        else if (IsMegapool(account) || IsMinipool(account))
        {
            Add(Undivided(account), -change);
        }
    }

    /// <summary>The account of a contract's ether; null for people.</summary>
    private BookAccount? ThingOf(in AccountId account, in AccountId from)
    {
        if (account == RocketPoolAccounts.DepositPool)
        {
            return new BookAccount(BookAccountKind.Buffer);
        }

        if (account == RocketPoolAccounts.Reth)
        {
            return new BookAccount(BookAccountKind.Collateral);
        }

        if (account == RocketPoolAccounts.SmoothingPool)
        {
            return new BookAccount(BookAccountKind.ExecutionVault);
        }

        if (account == RocketPoolAccounts.Beacon)
        {
            return new BookAccount(BookAccountKind.Validators, 0, NodeOf(from));
        }

        return account == RocketPoolAccounts.RewardsPool
            || account == RocketPoolAccounts.Distributor
            || account == RocketPoolAccounts.Treasury
            || account == RocketPoolAccounts.NodeDeposit
            || IsMegapool(account)
            || IsMinipool(account)
            ? new BookAccount(BookAccountKind.OtherReserve, 0, account)
            : null;
    }

    /// <summary>
    /// Validators whose ether has come back are taken off the books: the deposit, when their final balance or their capital is
    /// divided. Until then it stands both with the validators and in the pool that it reached, where nothing has divided it.
    /// </summary>
    private void PostSettled()
    {
        if (_posted.Command is NotifyFinalBalance final)
        {
            AccountId megapool = RocketPoolAccounts.MegapoolOf(final.Node);
            uint marks = (uint)Before(RocketPoolField.ValidatorState, megapool, final.ValidatorId);
            bool isDissolved = ((MegapoolValidatorMarks)marks).HasFlag(MegapoolValidatorMarks.Dissolved);
            Add(new BookAccount(BookAccountKind.Validators, 0, final.Node), isDissolved ? -Prestake : -Deposit);
        }
        else if (_posted.Command is DistributeMinipool minipool && SettlesCapital(minipool.Minipool))
        {
            AccountId node = NodeOf(minipool.Minipool);
            Add(new BookAccount(BookAccountKind.Validators, 0, node), -Deposit);
            UInt256 bond = Before(RocketPoolField.MinipoolBond, minipool.Minipool);
            Add(new BookAccount(BookAccountKind.BondOwner, 0, node), SignedAmount.Of(bond));
        }
    }

    private bool SettlesCapital(in AccountId minipool)
    {
        MinipoolMarks before = (MinipoolMarks)(uint)Before(RocketPoolField.MinipoolFlags, minipool);
        MinipoolMarks after = (MinipoolMarks)(uint)After(RocketPoolField.MinipoolFlags, minipool);
        return !before.HasFlag(MinipoolMarks.CapitalDistributed) && after.HasFlag(MinipoolMarks.CapitalDistributed);
    }

    /// <summary>What the state says that nodes have; refunds and assigned ether wait in a pool, and are divided.</summary>
    private void PostClaims()
    {
        foreach (ref readonly SlotValue write in _posted.Writes)
        {
            AccountId owner = write.Slot.Owner;
            SignedAmount change = SignedAmount.Change(state.Get(write.Slot), write.Value);
            switch (write.Slot.Field)
            {
                case RocketPoolField.NodeBond or RocketPoolField.NodeQueuedBond or RocketPoolField.MinipoolBond:
                    Add(new BookAccount(BookAccountKind.BondOwner, 0, NodeOf(owner)), -change);
                    break;
                case RocketPoolField.Credit:
                    Add(new BookAccount(BookAccountKind.BondOwner, 0, owner), -change);
                    break;
                case RocketPoolField.RefundValue or RocketPoolField.MinipoolRefund:
                    Add(Payable(NodeOf(owner)), -change);
                    Add(Undivided(owner), change);
                    break;
                case RocketPoolField.AssignedValue:
                    Add(Undivided(owner), change);
                    break;
                case RocketPoolField.MinipoolStatus:
                    PostAssigned(owner, (MinipoolStatus)(uint)state.Get(write.Slot), (MinipoolStatus)(uint)write.Value);
                    break;
            }
        }
    }

    /// <summary>A minipool in prelaunch has ether of its users that waits to be staked.</summary>
    private void PostAssigned(in AccountId minipool, MinipoolStatus before, MinipoolStatus after)
    {
        if (before != after)
        {
            Add(Undivided(minipool), after == MinipoolStatus.Prelaunch ? Remainder : SignedAmount.Zero);
            Add(Undivided(minipool), before == MinipoolStatus.Prelaunch ? -Remainder : SignedAmount.Zero);
        }
    }
}
