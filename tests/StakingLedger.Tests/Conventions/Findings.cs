namespace StakingLedger.Tests.Conventions;

/// <summary>What a convention test found, printed in full: one finding per line.</summary>
internal static class Findings
{
    internal static void None(IEnumerable<string> findings)
    {
        string[] all = [.. findings];
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join('\n', all)}");
    }
}
