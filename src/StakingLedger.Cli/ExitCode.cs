namespace StakingLedger.Cli;

/// <summary>What the process says to whoever started it. The worst of several wins.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Ok = 0;

    /// <summary>An observed value differs.</summary>
    public const int Different = 1;

    /// <summary>An input cannot be read or used, or the command line is wrong.</summary>
    public const int Unusable = 2;
}
