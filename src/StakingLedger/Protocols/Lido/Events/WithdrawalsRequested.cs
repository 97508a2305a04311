using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Withdrawals were requested (spec section 9.1).</summary>
/// <param name="Requestor">Who asked and gave the tokens.</param>
/// <param name="Owner">Who may claim.</param>
/// <param name="OwnerGiven">The owner as named in the command; the zero account when it was left open.</param>
/// <param name="FromWstEth">True when wstETH was given.</param>
/// <param name="First">The first request's number; the others follow.</param>
/// <param name="Items">The requests.</param>
public sealed record WithdrawalsRequested(
    AccountId Requestor,
    AccountId Owner,
    AccountId OwnerGiven,
    bool FromWstEth,
    RequestId First,
    ImmutableArray<RequestedWithdrawal> Items) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.WithdrawalsRequested;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Account(Requestor);
        writer.Account(Owner);
        writer.Account(OwnerGiven);
        writer.Flag(FromWstEth);
        writer.UInt64(First.Value);
        writer.Count(Items.Length);
        foreach (RequestedWithdrawal item in Items)
        {
            writer.Amount(item.StEth);
            writer.Shares(item.Shares);
            writer.Shares(item.WstEth);
            writer.OptionalNumber(item.AllowanceLeft);
        }
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        foreach (RequestedWithdrawal item in Items)
        {
            if (FromWstEth)
            {
                effects.Burn(LidoPool.WstEth, Requestor, item.WstEth.Value);
            }

            effects.Move(
                LidoPool.StEth, FromWstEth ? accounts.WstEth : Requestor, accounts.WithdrawalQueue, item.Shares.Value);
        }
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        AllowanceTable allowances = FromWstEth ? state.WstEthAllowances : state.StEthAllowances;
        AccountHandle queue = scene.Handle(state.Terms.Accounts.WithdrawalQueue);
        foreach (RequestedWithdrawal item in Items)
        {
            state.Queue.Append(item.StEth, item.Shares, scene.Handle(Owner), scene.Context.Time);
            if (!FromWstEth)
            {
                state.Takings.Note(state.Terms.Accounts, Requestor, item.Shares);
            }

            if (item.AllowanceLeft is { } left)
            {
                allowances.Set(scene.Handle(Requestor), queue, left);
            }
        }
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => FromWstEth
        ? new RequestWithdrawalsWstEth([.. Items.Select(item => item.WstEth)], OwnerGiven)
        : new RequestWithdrawals([.. Items.Select(item => item.StEth)], OwnerGiven);

    internal static WithdrawalsRequested Read(EventReader reader)
    {
        AccountId requestor = reader.ReadAccount();
        AccountId owner = reader.ReadAccount();
        AccountId ownerGiven = reader.ReadAccount();
        bool fromWstEth = reader.ReadFlag();
        RequestId first = RequestId.From(reader.ReadUInt64());
        int count = reader.ReadCount();
        ImmutableArray<RequestedWithdrawal>.Builder items = ImmutableArray.CreateBuilder<RequestedWithdrawal>(count);
        for (int i = 0; i < count; i++)
        {
            items.Add(new RequestedWithdrawal(
                reader.ReadAmount(), reader.ReadShares(), reader.ReadShares(), reader.ReadOptionalNumber()));
        }

        return new WithdrawalsRequested(requestor, owner, ownerGiven, fromWstEth, first, items.MoveToImmutable());
    }
}
