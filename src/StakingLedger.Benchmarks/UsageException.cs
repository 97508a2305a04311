namespace StakingLedger.Benchmarks;

/// <summary>The command line asks for something that there is not; the message says what there is.</summary>
public sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
