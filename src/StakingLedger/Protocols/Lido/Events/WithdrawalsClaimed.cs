using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Finalised requests were claimed (spec section 9.6).</summary>
/// <param name="Form">How it was claimed.</param>
/// <param name="Claimer">The owner of the requests.</param>
/// <param name="Recipient">Who received the ether.</param>
/// <param name="Items">The claims.</param>
public sealed record WithdrawalsClaimed(
    ClaimForm Form, AccountId Claimer, AccountId Recipient, ImmutableArray<ClaimedWithdrawal> Items) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.WithdrawalsClaimed;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.UInt32((uint)Form);
        writer.Account(Claimer);
        writer.Account(Recipient);
        writer.Count(Items.Length);
        foreach (ClaimedWithdrawal item in Items)
        {
            writer.UInt64(item.Request.Value);
            writer.UInt64(item.Checkpoint);
            writer.Amount(item.Ether);
        }
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        foreach (ClaimedWithdrawal item in Items)
        {
            state.Queue.MarkClaimed(item.Request.Value);
            state.Queue.LockedEther -= item.Ether;
            state.Ether.Queue -= item.Ether;
        }
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind()
    {
        ValueList<RequestId> requests = [.. Items.Select(item => item.Request)];
        ValueList<ulong> hints = [.. Items.Select(item => item.Checkpoint)];
        return Form switch
        {
            ClaimForm.One => new ClaimWithdrawal(requests[0]),
            ClaimForm.Many => new ClaimWithdrawals(requests, hints),
            _ => new ClaimWithdrawalsTo(requests, hints, Recipient),
        };
    }

    internal static WithdrawalsClaimed Read(EventReader reader)
    {
        ClaimForm form = (ClaimForm)(int)reader.ReadUInt32();
        AccountId claimer = reader.ReadAccount();
        AccountId recipient = reader.ReadAccount();
        int count = reader.ReadCount();
        ImmutableArray<ClaimedWithdrawal>.Builder items = ImmutableArray.CreateBuilder<ClaimedWithdrawal>(count);
        for (int i = 0; i < count; i++)
        {
            items.Add(new ClaimedWithdrawal(
                RequestId.From(reader.ReadUInt64()), reader.ReadUInt64(), reader.ReadAmount()));
        }

        return new WithdrawalsClaimed(form, claimer, recipient, items.MoveToImmutable());
    }
}
