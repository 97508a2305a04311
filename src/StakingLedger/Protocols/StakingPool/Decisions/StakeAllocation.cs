using StakingLedger.Rules;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Finds the validators that get the next steps of stake. Nothing of the registry changes.</summary>
internal sealed class StakeAllocation
{
    private readonly Registry _registry;
    private readonly ulong _maxSteps;
    private readonly ulong _size;
    private readonly ulong[] _buckets;
    private readonly ulong[] _caps;
    private readonly List<StakeGiven> _given = [];

    /// <summary>Prepares an allocation.</summary>
    /// <param name="registry">Operators and validators.</param>
    /// <param name="maxSteps">How many steps a validator may have.</param>
    /// <param name="size">How many steps to give.</param>
    public StakeAllocation(Registry registry, ulong maxSteps, ulong size)
    {
        (_registry, _maxSteps, _size) = (registry, maxSteps, size);
        _buckets = new ulong[registry.Operators.Count];
        _caps = new ulong[registry.Operators.Count];
        UInt128 total = size;
        for (int i = 0; i < _buckets.Length; i++)
        {
            _buckets[i] = registry.Operators[i].Units;
            total += _buckets[i];
        }

        for (int i = 0; i < _caps.Length; i++)
        {
            _caps[i] = Cap(registry.Operators[i], total);
        }
    }

    /// <summary>The steps by validator, and the turn of two-line routing afterwards.</summary>
    public (List<StakeGiven> Given, ulong Turn) By(RoutingTerms routing)
    {
        ulong turn = _registry.Turn;
        switch (routing.Strategy)
        {
            case RoutingStrategy.MinFirst:
                ByMinFirst();
                break;
            case RoutingStrategy.ProRata:
                ByFreeCapacity();
                break;
            default:
                turn = ByLines(routing.ExpressRate);
                break;
        }

        return (_given, turn);
    }

    private ulong Cap(PoolOperator owner, UInt128 total)
    {
        if (owner.Status != OperatorStatus.Active)
        {
            return owner.Units;
        }

        UInt128 byShare = total * (uint)owner.ShareLimit.Value / 10_000;
        UInt128 byRoom = owner.Units + owner.Room(_maxSteps);
        UInt128 cap = byShare < byRoom ? byShare : byRoom;
        return cap < owner.MaxUnits ? (ulong)cap : owner.MaxUnits;
    }

    private void ByMinFirst()
    {
        ulong[] after = [.. _buckets];
        _ = MinFirstAllocation.Allocate(after, _caps, _size);
        for (int i = 0; i < after.Length; i++)
        {
            Fill(_registry.Operators[i], after[i] - _buckets[i]);
        }
    }

    private void ByFreeCapacity()
    {
        ulong[] free = new ulong[_buckets.Length];
        for (int i = 0; i < free.Length; i++)
        {
            free[i] = _caps[i] > _buckets[i] ? _caps[i] - _buckets[i] : 0;
        }

        ulong[] given = new ulong[free.Length];
        _ = LargestRemainderAllocation.Allocate(free, _size, given);
        for (int i = 0; i < given.Length; i++)
        {
            Fill(_registry.Operators[i], given[i]);
        }
    }

    /// <summary>Steps of one operator fill its validators in order of registration.</summary>
    private void Fill(PoolOperator owner, ulong steps)
    {
        for (int i = owner.FirstOpen; steps > 0; i++)
        {
            PoolValidator validator = _registry.Validators[owner.Validators[i]];
            if (validator.HasRoom(_maxSteps))
            {
                ulong taken = Math.Min(steps, _maxSteps - validator.Units);
                _given.Add(new StakeGiven(validator.Id, taken));
                steps -= taken;
            }
        }
    }

    private ulong ByLines(ulong expressRate)
    {
        ulong turn = _registry.Turn;
        Line express = new(this, isExpress: true, _registry.FirstOpenExpress);
        Line standard = new(this, isExpress: false, _registry.FirstOpenStandard);
        for (ulong given = 0; given < _size; given++)
        {
            bool isExpress = ExpressTurn.IsExpress(turn, expressRate);
            Line chosen = isExpress ? express : standard;
            chosen = chosen.Head() is null ? (isExpress ? standard : express) : chosen;
            if (chosen.Head() is not { } head)
            {
                break;
            }

            chosen.Take(head);
            _buckets[head.Operator]++;
            turn = unchecked(turn + 1);
        }

        return turn;
    }

    /// <summary>One of the two lines: who is passed over once is not eligible again, since buckets only grow.</summary>
    private sealed class Line(StakeAllocation allocation, bool isExpress, int place)
    {
        private int _place = place;
        private ulong _taken;
        private int _entry;

        public PoolValidator? Head()
        {
            IReadOnlyList<PoolValidator> validators = allocation._registry.Validators;
            while (_place < validators.Count && !IsEligible(validators[_place]))
            {
                _place++;
                _taken = 0;
            }

            return _place < validators.Count ? validators[_place] : null;
        }

        /// <summary>Gives the head a step: the steps of one validator stand in one entry.</summary>
        public void Take(PoolValidator head)
        {
            if (_taken++ == 0)
            {
                _entry = allocation._given.Count;
                allocation._given.Add(new StakeGiven(head.Id, 1));
            }
            else
            {
                allocation._given[_entry] = new StakeGiven(head.Id, _taken);
            }
        }

        private bool IsEligible(PoolValidator validator) =>
            validator.IsExpress == isExpress
            && validator.Status != ValidatorStatus.Exited
            && validator.Units + _taken < allocation._maxSteps
            && allocation._buckets[validator.Operator] < allocation._caps[validator.Operator];
    }
}
