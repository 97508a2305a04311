namespace StakingLedger.Reports;

/// <summary>One idea of why a value differs. It claims a cause only when the idea gives the observed number.</summary>
internal interface IDifferenceHypothesis
{
    /// <summary>Adds what it finds.</summary>
    /// <param name="c">The row that differs.</param>
    /// <param name="findings">Receives the findings.</param>
    void Test(ObservedCase c, List<CauseFinding> findings);
}
