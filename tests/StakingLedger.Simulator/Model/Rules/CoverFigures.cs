namespace StakingLedger.Simulator.Model;

/// <summary>Section 8, step 3: the bonds pay for their own validators, then the insurance for all; slashings before inactivity.</summary>
internal sealed record CoverFigures(BigInteger Bonds, BigInteger Insurance)
{
    /// <summary>c.</summary>
    public BigInteger Sum => Bonds + Insurance;

    /// <summary>Draws the cover from the bonds and the fund of the turn's state.</summary>
    public static CoverFigures Of(Turn turn, ModelCommand.ReportEpoch report)
    {
        LossTerms terms = turn.Terms.Losses;
        BigInteger bonds = 0;
        BigInteger slashings = 0;
        BigInteger inactivity = 0;
        foreach (ulong id in turn.State.OperatorOrder)
        {
            (BigInteger slashed, BigInteger idle) = LossesOf(turn.State, report, id);
            ModelOperator owner = turn.State.Operators[id];
            BigInteger forSlashings = terms.BondCoversSlashing ? BigInteger.Min(owner.Bond, slashed) : 0;
            BigInteger forInactivity = terms.BondCoversInactivity ? BigInteger.Min(owner.Bond - forSlashings, idle) : 0;
            BigInteger pays = forSlashings + forInactivity;
            if (pays.Sign > 0)
            {
                OperatorRules.Set(turn, owner with { Bond = owner.Bond - pays });
                turn.Tell($"bond[{id}]", pays);
            }

            turn.Mark("cover.bond.slashings", forSlashings.Sign > 0);
            turn.Mark("cover.bond.inactivity", forInactivity.Sign > 0);
            turn.Mark("cover.bond.exhausted", pays.Sign > 0 && pays == owner.Bond);
            bonds += pays;
            slashings += slashed - forSlashings;
            inactivity += idle - forInactivity;
        }

        BigInteger fund = turn.State.Insurance;
        BigInteger ofSlashings = terms.InsuranceCoversSlashing ? BigInteger.Min(fund, slashings) : 0;
        BigInteger ofInactivity = terms.InsuranceCoversInactivity ? BigInteger.Min(fund - ofSlashings, inactivity) : 0;
        BigInteger insurance = ofSlashings + ofInactivity;
        turn.State = turn.State with { Insurance = fund - insurance };
        turn.Mark("cover.insurance.slashings", ofSlashings.Sign > 0);
        turn.Mark("cover.insurance.inactivity", ofInactivity.Sign > 0);
        turn.Mark("cover.insurance.exhausted", insurance.Sign > 0 && insurance == fund);
        return new CoverFigures(bonds, insurance);
    }

    private static (BigInteger Slashed, BigInteger Idle) LossesOf(ModelState state, ModelCommand.ReportEpoch report, ulong id)
    {
        BigInteger slashed = 0;
        BigInteger idle = 0;
        foreach (ReportLine line in report.Lines)
        {
            if (OwnerOf(state, line) == id)
            {
                slashed += line.Slashings;
                idle += line.InactivityPenalties;
            }
        }

        return (slashed, idle);
    }

    public static ulong OwnerOf(ModelState state, ReportLine line) =>
        line.Kind == SubjectKind.Operator ? line.Subject : state.Validators[line.Subject].Operator;
}
