using System.Reflection;
using StakingLedger.Numerics;
using StakingLedger.Protocols.Lido;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido.Rejections;

/// <summary>One rejection of every kind, its operands counted up from 1 in the order of their declaration.</summary>
internal static class SampleRejections
{
    public static IReadOnlyList<LidoRejection> All { get; } =
        [.. typeof(LidoRejection).GetNestedTypes().Where(static t => t.IsSubclassOf(typeof(LidoRejection)))
            .OrderBy(static t => t.Name, StringComparer.Ordinal).Select(Make)];

    private static LidoRejection Make(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().Single();
        object[] operands = [.. constructor.GetParameters().Select(static (p, i) => Operand(p.ParameterType, i + 1))];
        return (LidoRejection)constructor.Invoke(operands);
    }

    private static object Operand(Type type, int place)
    {
        ulong number = (ulong)place;
        object[] candidates =
        [
            Amount.FromWei(number), Shares.Of(number), RequestId.From(number), AccountId.FromLabel($"h{number}"), number, place,
            (byte)place, (ArithmeticFault)place, Timestamp.FromSeconds(number), ShareRate.FromRay(number), (UInt256)number,
            LidoVersion.V2, "field",
        ];
        return candidates.Single(candidate => candidate.GetType() == type);
    }
}
