using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Claims finalised requests of the caller and sends the ether elsewhere.</summary>
/// <param name="Requests">The requests.</param>
/// <param name="Hints">The checkpoint of each request, from 1.</param>
/// <param name="Recipient">Who receives the ether.</param>
public sealed record ClaimWithdrawalsTo(ImmutableArray<RequestId> Requests, ImmutableArray<ulong> Hints, AccountId Recipient)
    : ILidoCommand<WithdrawalsClaimed>
{
    /// <summary>Gets the list: the requests. A <c>default</c> array is an empty one.</summary>
    public ImmutableArray<RequestId> Requests { get; init => field = value.IsDefault ? [] : value; } = Requests.IsDefault ? [] : Requests;

    /// <summary>Gets the list: the checkpoint of each request, from 1. A <c>default</c> array is an empty one.</summary>
    public ImmutableArray<ulong> Hints { get; init => field = value.IsDefault ? [] : value; } = Hints.IsDefault ? [] : Hints;

    /// <inheritdoc/>
    Outcome<WithdrawalsClaimed> ILidoCommand<WithdrawalsClaimed>.Decide(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context);

    /// <inheritdoc/>
    Outcome<IEvent> ILidoCommand.DecideAny(LidoDecisions decisions, in Context context) =>
        decisions.Decide(this, context).AsEvent();
}
