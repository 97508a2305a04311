using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <content>Random reports.</content>
internal sealed partial class RandomPool
{
    private ReportEpoch? _lastReport;

    public ReportEpoch Report()
    {
        _now += (ulong)_random.Next(1, 4_000);
        bool byValidators = Pool.Terms.Charter.ReportedBy == ReportSubject.Validators;
        List<ReportLine> lines = [];
        List<ValidatorId> exited = [];
        if (byValidators)
        {
            foreach (ValidatorView validator in Pool.Validators)
            {
                if (validator.Status == ValidatorStatus.Active && _random.Next(3) != 0)
                {
                    ReportLine line = Line(ReportLine.Of(validator.Id), validator.Balance, validator.InFlight, out bool empties);
                    lines.Add(line);
                    if (empties && _random.Next(2) == 0)
                    {
                        exited.Add(validator.Id);
                    }
                }
            }
        }
        else
        {
            foreach (OperatorView owner in Pool.Operators)
            {
                if (owner.Status != OperatorStatus.Retired && _random.Next(3) != 0)
                {
                    lines.Add(Line(ReportLine.Of(owner.Id), owner.Balance, owner.InFlight, out _));
                }
            }

            exited.AddRange(Pool.Validators
                .Where(v => v.Status == ValidatorStatus.Active && _random.Next(30) == 0)
                .Select(static v => v.Id));
        }

        Disturb(lines, exited);
        ulong epoch = (Pool.LastEpoch?.Value ?? 5) + (ulong)(_random.Next(25) == 0 ? 0 : _random.Next(1, 4));
        return _lastReport = new ReportEpoch
        {
            Epoch = EpochNumber.From(epoch),
            ReferenceTime = Timestamp.FromSeconds(_now - (ulong)(_random.Next(20) == 0 ? _random.Next(900) : 0)),
            Lines = [.. lines],
            PoolExecutionRewards = _random.Next(3) == 0 ? Small() : Amount.Zero,
            PoolIncentives = _random.Next(3) == 0 ? Small() : Amount.Zero,
            Exited = [.. exited],
        };
    }

    private ReportLine Line(ReportLine line, Amount balance, Amount inFlight, out bool empties)
    {
        Amount deposited = _random.Next(3) != 0 ? inFlight : Share(inFlight);
        Amount rewards = _random.Next(3) == 0 ? Amount.Zero : Fraction(balance, 20);
        Amount available = balance + deposited + rewards;
        Amount inactivity = HasLosses && _random.Next(4) == 0 ? Fraction(available, 20) : Amount.Zero;
        Amount slashing = !HasLosses ? Amount.Zero : _random.Next(12) switch
        {
            0 => Fraction(available, 2),
            1 when _random.Next(3) == 0 => available - inactivity,
            _ => Amount.Zero,
        };
        slashing = Amount.Min(slashing, available - inactivity);
        Amount left = available - inactivity - slashing;
        empties = _random.Next(8) == 0 && deposited == inFlight;
        Amount swept = empties ? left : _random.Next(3) == 0 ? Share(left) : Amount.Zero;
        return line with
        {
            Deposited = deposited,
            ConsensusRewards = rewards,
            ExecutionRewards = _random.Next(4) == 0 ? Small() : Amount.Zero,
            Incentives = _random.Next(6) == 0 ? Small() : Amount.Zero,
            InactivityPenalties = inactivity,
            Slashings = slashing,
            Swept = swept,
            Closing = _random.Next(3) == 0 ? left - swept : null,
        };
    }

    /// <summary>One report in ten has a fault.</summary>
    private void Disturb(List<ReportLine> lines, List<ValidatorId> exited)
    {
        switch (_random.Next(60))
        {
            case 0 when lines.Count > 0:
                lines.Add(lines[0]);
                break;
            case 1:
                lines.Add(ReportLine.Of(ValidatorId.From(_lastValidator + 9)));
                break;
            case 2:
                lines.Add(ReportLine.Of(OperatorId.From(_lastOperator + 9)));
                break;
            case 3 when lines.Count > 0:
                lines[^1] = lines[^1] with { Closing = Numbers.MaxAssets };
                break;
            case 4 when lines.Count > 0:
                lines[^1] = lines[^1] with { Slashings = Numbers.MaxAssets };
                break;
            case 5:
                exited.Add(ValidatorId.From((ulong)_random.Next((int)_lastValidator + 1)));
                break;
            default:
                break;
        }
    }

    private Amount Small() => _terms.Number(Math.Max(1, _terms.Bits - 7));

    private Amount Share(Amount whole) => Amount.FromWei(FullMath.MulDiv(whole.Value, (ulong)_random.Next(1_000), 1_000U, Rounding.Down));

    private Amount Fraction(Amount whole, ulong divisor) =>
        Amount.FromWei(FullMath.MulDiv(whole.Value, (ulong)_random.Next(1_000), 1_000UL * divisor, Rounding.Up));
}
