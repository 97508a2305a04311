namespace StakingLedger.Simulator.Model;

/// <summary>Section 7: the buffer is put to work, in steps.</summary>
internal static class AllocationRules
{
    public static void Allocate(Turn turn, ModelCommand.AllocateStake command)
    {
        ModelTerms terms = turn.Terms;
        turn.RequireRole(Role.OperatorManager);
        turn.RequireRunning();
        BigInteger spare = BigInteger.Max(0, RequestRules.UsableOf(turn.State) - terms.Routing.BufferKept);
        BigInteger steps = BigInteger.Min(command.MostSteps, spare / terms.Step);
        Turn.Require(!steps.IsZero, "buffer-short");

        AllocationBoard board = new(turn.State, steps);
        BigInteger given = terms.Routing.Strategy switch
        {
            RoutingStrategy.MinFirst => MinFirst(turn, board, steps),
            RoutingStrategy.ProRata => ProRata(turn, board, steps),
            _ => Queues(turn, board, steps),
        };
        Turn.Require(!given.IsZero, "no-capacity");
        foreach (ModelValidator validator in board.Validators.Where(static v => v.Given > 0).Select(static v => v.After()))
        {
            OperatorRules.Set(turn, validator);
        }

        foreach ((ulong id, BigInteger units) in board.Given())
        {
            turn.Tell($"validator[{id}]", units);
            Send(turn, id, units * terms.Step);
        }

        turn.State = turn.State with
        {
            Buffered = turn.State.Buffered - (given * terms.Step),
            InFlight = turn.State.InFlight + (given * terms.Step),
        };
        turn.Tell("steps", given);
        turn.Tell("turn", turn.State.QueueTurns);
        turn.Mark($"allocate.{terms.Routing.Strategy}");
        turn.Mark("allocate.fewer-than-paid-for", given < steps);
        turn.Mark("allocate.buffer-kept", terms.Routing.BufferKept.Sign > 0);
    }

    private static void Send(Turn turn, ulong validatorId, BigInteger assets)
    {
        ModelValidator validator = turn.State.Validators[validatorId];
        if (turn.Terms.ReportedBy == SubjectKind.Validator)
        {
            OperatorRules.Set(turn, validator with { InFlight = validator.InFlight + assets });
            return;
        }

        ModelOperator owner = turn.State.Operators[validator.Operator];
        OperatorRules.Set(turn, owner with { InFlight = owner.InFlight + assets });
    }

    private static BigInteger MinFirst(Turn turn, AllocationBoard board, BigInteger steps)
    {
        BigInteger left = steps;
        while (left.Sign > 0)
        {
            List<AllocationBoard.OperatorLine> free = [.. board.Operators.Where(static o => o.Bucket < o.Cap)];
            if (free.Count == 0)
            {
                break;
            }

            BigInteger smallest = free.Min(static o => o.Bucket);
            List<AllocationBoard.OperatorLine> ties = [.. free.Where(o => o.Bucket == smallest)];
            AllocationBoard.OperatorLine best = ties[0];
            BigInteger upper = best.Cap;
            foreach (AllocationBoard.OperatorLine other in free.Where(o => o.Bucket > smallest))
            {
                upper = BigInteger.Min(upper, other.Bucket);
            }

            BigInteger share = ties.Count > 1 ? (left + ties.Count - 1) / ties.Count : left;
            BigInteger gets = BigInteger.Min(share, upper - best.Bucket);
            turn.Mark("allocate.MinFirst.ties", ties.Count > 1);
            turn.Mark("allocate.MinFirst.up-to-the-next", upper < best.Cap && gets == upper - smallest);
            best.Fill(gets);
            left -= gets;
        }

        return steps - left;
    }

    private static BigInteger ProRata(Turn turn, AllocationBoard board, BigInteger steps)
    {
        BigInteger[] free = [.. board.Operators.Select(static o => BigInteger.Max(0, o.Cap - o.Bucket))];
        BigInteger all = free.Aggregate(BigInteger.Zero, BigInteger.Add);
        BigInteger total = BigInteger.Min(steps, all);
        if (total.IsZero)
        {
            return 0;
        }

        BigInteger[] gets = [.. free.Select(f => total * f / all)];
        BigInteger left = total - gets.Aggregate(BigInteger.Zero, BigInteger.Add);
        turn.Mark("allocate.ProRata.remainder", left.Sign > 0);

        // A stable order: the largest remainder first, the first registered first among equals.
        foreach (int index in Enumerable.Range(0, free.Length).OrderByDescending(i => total * free[i] % all).Take((int)left))
        {
            gets[index] += 1;
        }

        foreach ((int index, BigInteger units) in gets.Index())
        {
            board.Operators[index].Fill(units);
        }

        return total;
    }

    private static BigInteger Queues(Turn turn, AllocationBoard board, BigInteger steps)
    {
        ulong rate = turn.Terms.Routing.ExpressRate;
        BigInteger given = 0;
        while (given < steps)
        {
            bool isExpress = turn.State.QueueTurns % (rate + 1) != rate;
            AllocationBoard.ValidatorLine? first = board.FirstEligible(isExpress);
            AllocationBoard.ValidatorLine? next = first ?? board.FirstEligible(!isExpress);
            if (next is null)
            {
                break;
            }

            turn.Mark("allocate.Queues.falls-over", first is null);
            turn.Mark(next.Validator.Express ? "allocate.Queues.express" : "allocate.Queues.standard");
            next.Owner.Bucket += 1;
            next.Given += 1;
            given += 1;
            turn.State = turn.State with { QueueTurns = turn.State.QueueTurns + 1 };
        }

        return given;
    }
}
