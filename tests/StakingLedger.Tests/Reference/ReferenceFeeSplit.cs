using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Fee shares by module; the treasury gets the rest: all dust, and the parts of stopped modules.</summary>
internal sealed record ReferenceFeeSplit(
    IReadOnlyList<string> Recipients,
    IReadOnlyList<BigInteger> ModuleShares,
    BigInteger TreasuryShares)
{
    public static readonly ReferenceFeeSplit None = new([], [], 0);

    public static ReferenceFeeSplit Of(ReferenceFeeDistribution distribution, BigInteger shares)
    {
        List<BigInteger> modules = [.. distribution.ModuleFees.Select(fee => shares * fee / distribution.TotalFee)];
        BigInteger treasury = modules.Aggregate(shares, static (rest, part) => rest - part);
        return new(distribution.Recipients, modules, treasury);
    }
}
