using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Income by source that accrued on shares and does not count yet. It leaves in proportion to the shares.</summary>
internal sealed class DeferredIncome
{
    private readonly SignedAmount[] _parts = new SignedAmount[StatementSources.Count];

    public void Add(StatementSource source, SignedAmount amount) => _parts[(int)source] += amount;

    public void Add(SignedAmount[] parts)
    {
        for (int i = 0; i < _parts.Length; i++)
        {
            _parts[i] += parts[i];
        }
    }

    public void AddTo(SignedAmount[] sums)
    {
        for (int i = 0; i < _parts.Length; i++)
        {
            sums[i] += _parts[i];
        }
    }

    /// <summary>Takes out what goes with shares: of each source ⌊deferred · moved / held⌋, of its magnitude; all with the last.</summary>
    public SignedAmount[] Take(in UInt256 moved, in UInt256 held)
    {
        SignedAmount[] taken = new SignedAmount[_parts.Length];
        for (int i = 0; i < _parts.Length; i++)
        {
            taken[i] = moved == held ? _parts[i] : Part(_parts[i], moved, held);
            _parts[i] -= taken[i];
        }

        return taken;
    }

    private static SignedAmount Part(SignedAmount whole, in UInt256 moved, in UInt256 held)
    {
        SignedAmount part = SignedAmount.Of(FullMath.MulDiv(whole.Magnitude, moved, held, Rounding.Down));
        return whole.IsNegative ? -part : part;
    }
}
