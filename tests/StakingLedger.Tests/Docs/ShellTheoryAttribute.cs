namespace StakingLedger.Tests.Docs;

/// <summary>A theory that runs commands in bash; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test on Windows.</summary>
    public ShellTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "The commands are run by bash.";
        }
    }
}
