namespace StakingLedger.Tests;

/// <summary>A theory that needs public data: skipped, counted and named when the folder is not given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the data, and skips the test when there is none.</summary>
    /// <param name="data">The data that the theory reads, such as "lido-share-rate".</param>
    public DataTheoryAttribute(string data)
    {
        Data = data;
        if (TestEnvironment.DataFolder is null)
        {
            Skip = $"{TestEnvironment.DataVariable} is not set: {data} is not checked.";
        }
    }

    /// <summary>The data that the theory reads.</summary>
    public string Data { get; }
}
