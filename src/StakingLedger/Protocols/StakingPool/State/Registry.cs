using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Operators and validators, in order of registration.</summary>
internal sealed partial class Registry
{
    private readonly List<PoolOperator> _operators = [];
    private readonly List<PoolValidator> _validators = [];
    private readonly IdIndex _operatorPlaces = new();
    private readonly IdIndex _validatorPlaces = new();

    public IReadOnlyList<PoolOperator> Operators => _operators;

    public IReadOnlyList<PoolValidator> Validators => _validators;

    /// <summary>The turns that two-line routing has taken.</summary>
    public ulong Turn { get; set; }

    /// <summary>The first validator of either line that may still get a step. Not part of the state's bytes.</summary>
    public int FirstOpenExpress { get; private set; }

    public int FirstOpenStandard { get; private set; }

    public PoolOperator? Find(OperatorId id) =>
        _operatorPlaces.Find(id.Value) is >= 0 and int place ? _operators[place] : null;

    public PoolValidator? Find(ValidatorId id) =>
        _validatorPlaces.Find(id.Value) is >= 0 and int place ? _validators[place] : null;

    public int PlaceOf(OperatorId id) => _operatorPlaces.Find(id.Value);

    public int PlaceOf(ValidatorId id) => _validatorPlaces.Find(id.Value);

    public PoolOperator OperatorOf(PoolValidator validator) => _operators[validator.Operator];

    public void Add(PoolOperator added)
    {
        _operatorPlaces.Add(added.Id.Value, _operators.Count);
        _operators.Add(added);
    }

    public void Add(OperatorId owner, ValidatorId id, bool express)
    {
        int place = _operatorPlaces.Find(owner.Value);
        Add(new PoolValidator { Id = id, Operator = place, IsExpress = express });
        _operators[place].OpenValidators++;
    }

    /// <summary>Steps given to a validator.</summary>
    public void Allocate(ValidatorId id, ulong steps, Amount assets, ReportSubject reportedBy)
    {
        PoolValidator validator = Find(id)!;
        PoolOperator owner = OperatorOf(validator);
        if (validator.Status == ValidatorStatus.Registered)
        {
            validator.Status = ValidatorStatus.Active;
            owner.ActiveValidators++;
        }

        validator.Units += steps;
        owner.Units += steps;
        if (reportedBy == ReportSubject.Validators)
        {
            validator.InFlight += assets;
        }
        else
        {
            owner.InFlight += assets;
        }
    }

    public void Exit(ValidatorId id)
    {
        PoolValidator validator = Find(id)!;
        PoolOperator owner = OperatorOf(validator);
        validator.Status = ValidatorStatus.Exited;
        owner.ActiveValidators--;
        owner.OpenValidators--;
        owner.Units -= validator.Units;
    }

    /// <summary>Moves the marks over validators that will never get a step again.</summary>
    public void AdvanceMarks(ulong maxSteps)
    {
        FirstOpenExpress = Advance(FirstOpenExpress, express: true, maxSteps);
        FirstOpenStandard = Advance(FirstOpenStandard, express: false, maxSteps);
        foreach (PoolOperator owner in _operators)
        {
            while (owner.FirstOpen < owner.Validators.Count && !_validators[owner.Validators[owner.FirstOpen]].HasRoom(maxSteps))
            {
                owner.FirstOpen++;
            }
        }
    }

    private int Advance(int place, bool express, ulong maxSteps)
    {
        while (place < _validators.Count && (_validators[place].IsExpress != express || !_validators[place].HasRoom(maxSteps)))
        {
            place++;
        }

        return place;
    }

    private void Add(PoolValidator added)
    {
        _validatorPlaces.Add(added.Id.Value, _validators.Count);
        _operators[added.Operator].Validators.Add(_validators.Count);
        _validators.Add(added);
    }
}
