namespace StakingLedger.Protocols.StakingPool;

/// <summary>What exit policies have in common.</summary>
internal static class ExitPolicyExtensions
{
    /// <summary>Whether a request's shares are burnt when it is made, so that it holds a part of an exit liability.</summary>
    public static bool BurnsAtRequest(this ExitPolicy policy) => policy is ExitPolicy.ProRata or ExitPolicy.Fixed;
}
