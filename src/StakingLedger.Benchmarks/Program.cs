namespace StakingLedger.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            return CommandLine.Run(args, Console.Out);
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine("Try 'help'.");
            return 2;
        }
    }
}
