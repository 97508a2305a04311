using System.Runtime.CompilerServices;

namespace StakingLedger.Benchmarks.Tests;

/// <summary>Every workload of this process is small: the tests ask whether the benchmarks work, not how fast.</summary>
internal static class SmallWorkloads
{
    [ModuleInitializer]
    internal static void Choose() => Size.Small = true;
}
