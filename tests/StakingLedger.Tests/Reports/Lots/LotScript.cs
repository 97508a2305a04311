using FsCheck;
using FsCheck.Fluent;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Reports;

/// <summary>A random life of a position.</summary>
public sealed record LotScript(IReadOnlyList<LotStep> Steps)
{
    /// <summary>Lives of up to 40 changes, in small numbers and in numbers of up to 120 bits.</summary>
    public static Arbitrary<LotScript> Scripts()
    {
        Gen<UInt256> small = from n in Gen.Choose(0, 30) select (UInt256)n;
        Gen<UInt256> wide =
            from high in Gen.Choose(0, int.MaxValue)
            from middle in Gen.Choose(0, int.MaxValue)
            from low in Gen.Choose(0, int.MaxValue)
            from length in Gen.Choose(1, 120)
            select (((UInt256)high << 89) | ((UInt256)middle << 58) | ((UInt256)low << 27)) >> (120 - length);
        Gen<UInt256> number = Gen.Frequency((3, small), (2, wide));
        Gen<LotStep> step =
            from change in Gen.Choose(0, 9)
            from quantity in number
            from value in number
            from form in Gen.Choose(0, 1)
            from pick in Gen.Choose(0, int.MaxValue)
            from seconds in Gen.Choose(0, 3)
            from next in Gen.Elements(true, true, false)
            select new LotStep(change, quantity, value, form, pick, seconds * 43_200, next);
        Gen<LotScript> script =
            from count in Gen.Choose(1, 40)
            from steps in step.ListOf(count)
            select new LotScript([.. steps]);
        return Arb.From(script, Shrink);
    }

    public override string ToString() => string.Join("\n", Steps);

    private static IEnumerable<LotScript> Shrink(LotScript script)
    {
        for (int size = script.Steps.Count / 2; size > 0; size /= 2)
        {
            for (int start = 0; start + size <= script.Steps.Count; start += size)
            {
                yield return new LotScript([.. script.Steps.Take(start), .. script.Steps.Skip(start + size)]);
            }
        }
    }
}
