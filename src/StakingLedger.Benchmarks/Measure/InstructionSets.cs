using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace StakingLedger.Benchmarks;

/// <summary>The instruction sets that the runtime uses on this machine, of those that matter here.</summary>
internal static class InstructionSets
{
    private static readonly (string Name, bool Here)[] Known =
    [
        ("SSE4.2", Sse42.IsSupported),
        ("AVX2", Avx2.IsSupported),
        ("BMI2", Bmi2.IsSupported),
        ("LZCNT", Lzcnt.IsSupported),
        ("PCLMULQDQ", Pclmulqdq.IsSupported),
        ("AVX-512", Avx512F.IsSupported),
        ("AdvSimd", AdvSimd.IsSupported),
        ("CRC32", Crc32.IsSupported),
    ];

    /// <summary>Gets their names.</summary>
    public static string Here { get; } = Known.Any(static set => set.Here)
        ? string.Join(", ", Known.Where(static set => set.Here).Select(static set => set.Name))
        : "none";
}
