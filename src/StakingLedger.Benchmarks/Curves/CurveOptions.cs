using System.Globalization;

namespace StakingLedger.Benchmarks;

/// <summary>What was asked of the curves.</summary>
/// <param name="Most">The largest number of holders to measure.</param>
/// <param name="Save">Whether figures and pictures are written to the folder of results.</param>
internal sealed record CurveOptions(int Most, bool Save)
{
    private const int Least = 10_000;
    private const int Default = 10_000_000;

    /// <summary>Gets the numbers of holders: powers of ten.</summary>
    public IEnumerable<int> Holders
    {
        get
        {
            for (long holders = Size.Small ? Least / 10 : Least; holders <= Size.Of(Most); holders *= 10)
            {
                yield return (int)holders;
            }
        }
    }

    /// <summary>Reads the arguments after <c>curves</c>.</summary>
    /// <exception cref="UsageException">An argument is not one of those.</exception>
    public static CurveOptions Parse(ReadOnlySpan<string> arguments)
    {
        CurveOptions options = new(Default, Save: false);
        for (int i = 0; i < arguments.Length; i++)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : "nothing";
            switch (arguments[i])
            {
                case "--most" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int most) && most >= Least:
                    options = options with { Most = most };
                    i++;
                    break;
                case "--most":
                    throw new UsageException($"--most takes a number of holders from 10000 on, not '{value}'.");
                case "--save":
                    options = options with { Save = true };
                    break;
                default:
                    throw new UsageException($"The curves take --most N and --save, not '{arguments[i]}'.");
            }
        }

        return options;
    }
}
