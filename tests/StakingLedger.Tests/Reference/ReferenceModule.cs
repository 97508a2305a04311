using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>One staking module as the router knows it.</summary>
internal sealed record ReferenceModule(
    BigInteger Id,
    string Label,
    BigInteger ModuleFeeBP,
    BigInteger TreasuryFeeBP,
    string Status,
    BigInteger Exited,
    BigInteger Deposited)
{
    public const string Active = "Active";
    public const string DepositsPaused = "DepositsPaused";
    public const string Stopped = "Stopped";

    /// <summary>Validators that earn. The router itself was never told of exits, so the module's own number counts.</summary>
    public BigInteger ActiveValidators => CheckedMath.Sub(Deposited, Exited);
}
