namespace StakingLedger.Simulator.Model;

/// <summary>The operators and validators of one allocation, with their buckets, caps and free units. It lives for one decision.</summary>
internal sealed class AllocationBoard
{
    private readonly List<ValidatorLine> expressLine = [];
    private readonly List<ValidatorLine> standardLine = [];

    public AllocationBoard(ModelState state, BigInteger steps)
    {
        Operators = [.. OperatorRules.InOrder(state).Select(static o => new OperatorLine(o))];
        Dictionary<ulong, OperatorLine> byId = Operators.ToDictionary(static o => o.Operator.Id);
        ulong most = state.Terms!.StepsPerValidator;
        foreach (ulong id in state.ValidatorOrder)
        {
            ModelValidator validator = state.Validators[id];
            ValidatorLine line = new(validator, byId[validator.Operator], most);
            Validators.Add(line);
            line.Owner.Validators.Add(line);
            (validator.Express ? expressLine : standardLine).Add(line);
        }

        BigInteger all = Operators.Aggregate(BigInteger.Zero, static (sum, o) => sum + o.Bucket);
        foreach (OperatorLine line in Operators)
        {
            line.SetCap(all + steps);
        }
    }

    public List<OperatorLine> Operators { get; }

    /// <summary>Those that are not exited, in order of registration.</summary>
    public List<ValidatorLine> Validators { get; } = [];

    /// <summary>The first of a line that still takes a step and whose operator may have one more.</summary>
    public ValidatorLine? FirstEligible(bool express)
    {
        List<ValidatorLine> line = express ? expressLine : standardLine;
        while (line.Count > 0 && line[0].Free == 0)
        {
            line.RemoveAt(0);
        }

        return line.Find(static v => v.Free > 0 && v.Owner.Bucket < v.Owner.Cap);
    }

    public IEnumerable<(ulong Id, BigInteger Units)> Given() =>
        Validators.Where(static v => v.Given > 0).Select(static v => (v.Validator.Id, new BigInteger(v.Given)));

    internal sealed class OperatorLine(ModelOperator line)
    {
        private BigInteger? bucket;

        public ModelOperator Operator => line;

        public List<ValidatorLine> Validators { get; } = [];

        /// <summary>The units of the active validators; a registered one has none.</summary>
        public BigInteger Bucket
        {
            get => bucket ??= Validators.Aggregate(BigInteger.Zero, static (sum, v) => sum + v.Validator.Units);
            set => bucket = value;
        }

        public BigInteger Cap { get; private set; }

        public void SetCap(BigInteger units)
        {
            BigInteger room = Validators.Aggregate(BigInteger.Zero, static (sum, v) => sum + v.Free);
            BigInteger limit = ModelPair.FloorOf(line.ShareLimit, units, Bounds.BasisPoints);
            Cap = line.Status == OperatorStatus.Active
                ? BigInteger.Min(limit, BigInteger.Min(Bucket + room, line.MostUnits))
                : Bucket;
        }

        /// <summary>Gives units to the validators in order of registration, each up to its most.</summary>
        public void Fill(BigInteger units)
        {
            Bucket += units;
            foreach (ValidatorLine validator in Validators)
            {
                ulong gets = (ulong)BigInteger.Min(units, validator.Free);
                validator.Given += gets;
                units -= gets;
            }
        }
    }

    internal sealed class ValidatorLine(ModelValidator validator, OperatorLine owner, ulong most)
    {
        public ModelValidator Validator => validator;

        public OperatorLine Owner => owner;

        public ulong Given { get; set; }

        public ulong Free => most - validator.Units - Given;

        public ModelValidator After() => validator with { Status = ValidatorStatus.Active, Units = validator.Units + Given };
    }
}
