using StakingLedger.Conformance;

namespace StakingLedger.Tests.Conformance;

public sealed class RocketPoolRuleBreakTests
{
    // What only a seed that is kept aside reaches; tests of the rules and transactions catch these.
    private static readonly string[] NotReached = [];

    public static TheoryData<string> Rows => [.. BrokenRocketPoolRules.Names];

    [Fact]
    public void Every_row_of_the_table_is_broken_once() => Assert.Equal(30, BrokenRocketPoolRules.Names.Distinct().Count());

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_broken_rule_is_caught_by_a_recorded_history(string row)
    {
        string[] files = [RocketPoolTraceFiles.Medium, RocketPoolTraceFiles.Extra];
        bool isCaught = Array.Exists(files, file =>
            RocketPoolTraceFiles.Verify(file, BrokenRocketPoolRules.Make(row)).Verdict == VerificationVerdict.Different);
        Assert.Equal(!NotReached.Contains(row, StringComparer.Ordinal), isCaught);
    }
}
