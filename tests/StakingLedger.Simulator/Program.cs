using System.Globalization;
using StakingLedger.Simulator.Audit;
using StakingLedger.Simulator.Audit.Library;
using StakingLedger.Simulator.Shrinking;

namespace StakingLedger.Simulator;

/// <summary>
/// Runs one seed: prints what was reached and the digest (exit 0), or the shrunk commands of a failure (1); 2 on bad arguments.
/// </summary>
internal static class Program
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static int Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (Arguments.Parse(args) is not { } arguments)
        {
            Console.Error.WriteLine(Arguments.Usage);
            return 2;
        }

        Simulation run = Simulation.Run(arguments.Seed, arguments.Commands, static () => new LibraryPool());
        foreach ((string name, long count) in run.Counters.Counts)
        {
            Console.WriteLine($"{count,9}  {name}");
        }

        if (run.Failure is not { } failure)
        {
            Console.WriteLine($"seed {run.Seed}: {run.Commands.Count} commands, no difference");
            Console.WriteLine($"digest {run.Digest}");
            return 0;
        }

        Report(run, failure);
        return 1;
    }

    private static void Report(Simulation run, Failure failure)
    {
        Console.WriteLine($"seed {run.Seed}: {failure}");
        Shrinker shrinker = new(static () => new LibraryPool(), Patience);
        (IReadOnlyList<Envelope> commands, Failure least) = shrinker.Shrink(run.Commands, failure);
        Console.WriteLine($"shrunk to {commands.Count} commands:");
        foreach (Envelope envelope in commands)
        {
            Console.WriteLine($"  {envelope}");
        }

        Console.WriteLine($"seed {run.Seed}, shrunk: {least}");
    }
}
