namespace StakingLedger.Tests;

/// <summary>A test that needs public data: skipped, counted and named when the folder is not given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFactAttribute : FactAttribute
{
    /// <summary>Names the data, and skips the test when there is none.</summary>
    /// <param name="data">The data that the test reads, such as "lido-share-rate".</param>
    public DataFactAttribute(string data)
    {
        Data = data;
        if (TestEnvironment.DataFolder is null)
        {
            Skip = $"{TestEnvironment.DataVariable} is not set: {data} is not checked.";
        }
    }

    /// <summary>The data that the test reads.</summary>
    public string Data { get; }
}
