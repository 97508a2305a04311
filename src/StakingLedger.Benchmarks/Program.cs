using BenchmarkDotNet.Running;

namespace StakingLedger.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["gate", .. var rest]:
                    return GateCommand.Run(GateOptions.Parse(rest), Console.Out);
                default:
                    _ = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                    return 0;
            }
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }
}
