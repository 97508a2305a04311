namespace StakingLedger.Tests;

/// <summary>A theory that runs other programs: skipped, counted and named where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the programs, and skips the theory when one is missing.</summary>
    /// <param name="programs">The names they are started by, such as "hledger", one after the other with spaces between.</param>
    public ProgramTheoryAttribute(string programs)
    {
        ArgumentNullException.ThrowIfNull(programs);
        Programs = programs;
        string[] missing = [.. programs.Split(' ').Where(static p => !TestEnvironment.HasProgram(p))];
        if (missing.Length > 0)
        {
            Skip = $"{string.Join(" and ", missing)} cannot be started: nothing is checked with it.";
        }
    }

    /// <summary>The programs.</summary>
    public string Programs { get; }
}
