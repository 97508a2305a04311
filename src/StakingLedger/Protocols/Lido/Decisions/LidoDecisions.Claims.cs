using System.Collections.Immutable;
using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Claims (spec section 9.6).</content>
internal sealed partial class LidoDecisions
{
    public Outcome<WithdrawalsClaimed> Decide(ClaimWithdrawal command, in Context context)
    {
        ulong id = command.Request.Value;
        if (id == 0 || id > state.Queue.LastId)
        {
            return new LidoRejection.InvalidRequestId(command.Request);
        }

        ulong hint = id > state.Queue.LastFinalizedId ? 0 : (ulong)Checkpoints.Find(state.Queue.CheckpointStarts, id);
        return Claim(ClaimForm.One, context.Actor, context.Actor, [command.Request], [hint]);
    }

    public Outcome<WithdrawalsClaimed> Decide(ClaimWithdrawals command, in Context context) =>
        Claim(ClaimForm.Many, context.Actor, context.Actor, command.Requests, command.Hints);

    public Outcome<WithdrawalsClaimed> Decide(ClaimWithdrawalsTo command, in Context context) =>
        IsNobody(command.Recipient)
            ? new LidoRejection.ZeroRecipient()
            : Claim(ClaimForm.ManyTo, context.Actor, command.Recipient, command.Requests, command.Hints);

    private Outcome<WithdrawalsClaimed> Claim(
        ClaimForm form,
        in AccountId claimer,
        in AccountId recipient,
        ValueList<RequestId> requests,
        ValueList<ulong> hints)
    {
        if (requests.Count != hints.Count)
        {
            return new LidoRejection.ArraysLengthMismatch(requests.Count, hints.Count);
        }

        Amount locked = state.Queue.LockedEther;
        SortedSet<ulong> claimedHere = [];
        ImmutableArray<ClaimedWithdrawal>.Builder items = ImmutableArray.CreateBuilder<ClaimedWithdrawal>(requests.Count);
        for (int i = 0; i < requests.Count; i++)
        {
            if (CheckClaim(claimer, requests[i], hints[i], claimedHere) is { } refused)
            {
                return refused;
            }

            ulong id = requests[i].Value;
            if (state.Queue.SharesOf(id).IsZero)
            {
                // The contract divides by the request's shares.
                return LidoFaults.Panic(ArithmeticFault.DivisionByZero);
            }

            Amount ether = state.Queue.Claimable(id, hints[i]);
            if (ether > locked)
            {
                return LidoFaults.Panic(ArithmeticFault.SubtractionUnderflow);
            }

            locked -= ether;
            _ = claimedHere.Add(id);
            items.Add(new ClaimedWithdrawal(requests[i], hints[i], ether));
        }

        return new WithdrawalsClaimed(form, claimer, recipient, items.ToImmutable());
    }

    private LidoRejection? CheckClaim(in AccountId claimer, RequestId request, ulong hint, SortedSet<ulong> claimedHere)
    {
        ulong id = request.Value;
        if (id == 0)
        {
            return new LidoRejection.InvalidRequestId(request);
        }

        if (id > state.Queue.LastFinalizedId)
        {
            return new LidoRejection.RequestNotFinalized(request);
        }

        WithdrawalRequest entry = state.Queue[id];
        if (entry.IsClaimed || claimedHere.Contains(id))
        {
            return new LidoRejection.RequestAlreadyClaimed(request);
        }

        AccountId owner = view.Accounts[entry.Owner];
        if (owner != claimer)
        {
            return new LidoRejection.NotRequestOwner(claimer, owner);
        }

        return Checkpoints.IsValidHint(state.Queue.CheckpointStarts, id, hint) ? null : new LidoRejection.InvalidHint(hint);
    }
}
