using BenchmarkDotNet.Running;

namespace StakingLedger.Benchmarks;

internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["cpu-time"])
        {
            CpuTimeTable.Print();
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
