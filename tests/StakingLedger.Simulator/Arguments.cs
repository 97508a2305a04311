using System.Globalization;

namespace StakingLedger.Simulator;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(ulong Seed, int Commands)
{
    public const string Usage = "usage: --seed S --commands N   (S: 0 to 2^64 - 1; N: 1 to 10,000,000)";

    private const int MostCommands = 10_000_000;

    /// <summary>Null when the arguments are not as the usage says.</summary>
    public static Arguments? Parse(IReadOnlyList<string> args)
    {
        ulong? seed = null;
        int? commands = null;
        for (int i = 0; i + 1 < args.Count; i += 2)
        {
            string value = args[i + 1];
            switch (args[i])
            {
                case "--seed" when seed is null && ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong s):
                    seed = s;
                    break;
                case "--commands" when commands is null
                    && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n is >= 1 and <= MostCommands:
                    commands = n;
                    break;
                default:
                    return null;
            }
        }

        return args.Count % 2 == 0 && seed is { } number && commands is { } count ? new Arguments(number, count) : null;
    }
}
