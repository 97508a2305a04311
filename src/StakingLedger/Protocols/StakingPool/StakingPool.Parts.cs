using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>What a host may ask about requests, operators, validators, fees and governance.</content>
public sealed partial class StakingPool
{
    /// <summary>All withdrawal requests, in order.</summary>
    public IReadOnlyList<WithdrawalView> Requests
    {
        get
        {
            WithdrawalView[] views = new WithdrawalView[_protocol.State.Queue.Count];
            for (int i = 0; i < views.Length; i++)
            {
                views[i] = ViewOf(i);
            }

            return views;
        }
    }

    /// <summary>How many requests were made.</summary>
    public int RequestCount => _protocol.State.Queue.Count;

    /// <summary>The finalisations so far.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints => [.. _protocol.State.Queue.Checkpoints];

    /// <summary>All operators, in order of registration.</summary>
    public IReadOnlyList<OperatorView> Operators
    {
        get
        {
            IReadOnlyList<PoolOperator> operators = _protocol.State.Registry.Operators;
            OperatorView[] views = new OperatorView[operators.Count];
            for (int i = 0; i < views.Length; i++)
            {
                views[i] = ViewOf(operators[i]);
            }

            return views;
        }
    }

    /// <summary>All validators, in order of registration.</summary>
    public IReadOnlyList<ValidatorView> Validators
    {
        get
        {
            Registry registry = _protocol.State.Registry;
            ValidatorView[] views = new ValidatorView[registry.Validators.Count];
            for (int i = 0; i < views.Length; i++)
            {
                views[i] = ViewOf(registry.Validators[i]);
            }

            return views;
        }
    }

    /// <summary>Fees withheld and not paid out, in the order in which the accounts were first seen.</summary>
    public IReadOnlyList<WithheldFee> WithheldFees
    {
        get
        {
            List<WithheldFee> fees = [];
            foreach ((AccountHandle account, Amount amount) in _protocol.State.Withheld.InOrder())
            {
                fees.Add(new WithheldFee(Ledger.Accounts[account], amount));
            }

            return fees;
        }
    }

    /// <summary>The proposal that waits for an approval; null when there is none.</summary>
    public ProposalView? PendingProposal => ViewOf(_protocol.State.Governance.Pending);

    /// <summary>The approved terms that wait for their epoch; null when there are none.</summary>
    public ProposalView? ScheduledTerms => ViewOf(_protocol.State.Governance.Scheduled);

    /// <summary>A withdrawal request; null when there is none with this id.</summary>
    /// <param name="id">The id.</param>
    public WithdrawalView? RequestOf(RequestId id) =>
        _protocol.State.Queue.PlaceOf(id) is >= 0 and int place ? ViewOf(place) : null;

    /// <summary>A validator; null when there is none with this id.</summary>
    /// <param name="id">The id.</param>
    public ValidatorView? ValidatorOf(ValidatorId id) =>
        _protocol.State.Registry.Find(id) is { } found ? ViewOf(found) : null;

    /// <summary>The requests of an owner, in order.</summary>
    /// <param name="owner">The owner; one never seen has none.</param>
    public IEnumerable<WithdrawalView> RequestsOf(AccountId owner)
    {
        if (!Ledger.Accounts.TryFind(owner, out AccountHandle handle))
        {
            yield break;
        }

        for (int i = 0; i < _protocol.State.Queue.Count; i++)
        {
            if (_protocol.State.Queue[i].Owner == handle)
            {
                yield return ViewOf(i);
            }
        }
    }

    /// <summary>An operator; null when there is none with this id.</summary>
    /// <param name="id">The id.</param>
    public OperatorView? OperatorOf(OperatorId id) => _protocol.State.Registry.Find(id) is { } found ? ViewOf(found) : null;

    private static ProposalView? ViewOf(TermsProposal? proposal) => proposal is null
        ? null
        : new ProposalView(proposal.Number, proposal.Proposer, proposal.Terms, proposal.From);

    private ValidatorView ViewOf(PoolValidator v) => new(
        v.Id, _protocol.State.Registry.OperatorOf(v).Id, v.IsExpress, v.Status, v.Units, v.Balance, v.InFlight);

    private WithdrawalView ViewOf(int place)
    {
        PoolRequest request = _protocol.State.Queue[place];
        return new WithdrawalView
        {
            Id = RequestId.From((ulong)place + 1),
            Owner = Ledger.Accounts[request.Owner],
            Policy = request.Policy,
            Nominal = request.Nominal,
            Shares = request.Shares,
            PendingShares = request.PendingShares,
            Tickets = request.Tickets,
            Claimable = request.SetAside,
            FeeRate = request.FeeRate,
            RequestedAt = request.RequestedAt,
            Status = request.Status,
        };
    }

    private OperatorView ViewOf(PoolOperator owner)
    {
        Amount balance = owner.Balance;
        Amount inFlight = owner.InFlight;
        foreach (int place in owner.Validators)
        {
            balance += _protocol.State.Registry.Validators[place].Balance;
            inFlight += _protocol.State.Registry.Validators[place].InFlight;
        }

        return new OperatorView
        {
            Id = owner.Id,
            RewardAccount = owner.RewardAccount,
            Weight = owner.Weight,
            MaxUnits = owner.MaxUnits,
            ShareLimit = owner.ShareLimit,
            Status = owner.Status,
            Bond = owner.Bond,
            Balance = balance,
            InFlight = inFlight,
            Units = owner.Units,
            OpenValidators = owner.OpenValidators,
            ActiveValidators = owner.ActiveValidators,
        };
    }
}
