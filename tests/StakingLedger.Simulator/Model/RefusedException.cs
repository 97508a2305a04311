namespace StakingLedger.Simulator.Model;

/// <summary>A check that failed, with the code of section 4 to 9. It ends a decision, so that rules read as the page does.</summary>
internal sealed class RefusedException(string code) : Exception(code)
{
    public string Code { get; } = code;
}
