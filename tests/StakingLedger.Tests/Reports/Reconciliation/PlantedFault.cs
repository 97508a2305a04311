using System.Numerics;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Tests.Reports;

/// <summary>What the tests of planted faults share: the histories, and what their ledgers say, computed a second time.</summary>
internal static class PlantedFault
{
    private static readonly string[] Histories =
        [RecordedPool.LidoSmall, RecordedPool.LidoMedium, RecordedPool.RocketSmall, RecordedPool.RocketMedium];

    public static TheoryData<string> All => [.. Histories];

    /// <summary>Long histories are looked at in fewer places.</summary>
    public static ulong Stride(string history) => history is RecordedPool.LidoMedium or RecordedPool.RocketMedium ? 31UL : 1UL;

    public static BigInteger Total(RecordedPool pool, EventNumber at) => RecordedPool.Big(pool.Ledger.TotalSharesAt(default, at).Value);

    public static ObservedRow Row(ObservedKind kind, AccountId account, EventNumber at, BigInteger value) => new()
    {
        Account = kind.IsOfAccount() ? account : default,
        Name = kind.IsOfAccount() ? account.ToString() : string.Empty,
        Kind = kind,
        Value = RecordedPool.Wei(value),
        At = ObservedPoint.After(at),
    };

    /// <summary>What the ledger says, computed here.</summary>
    public static BigInteger Value(RecordedPool pool, ObservedRow row, EventNumber at)
    {
        (BigInteger assets, BigInteger shares) = pool.Pair(at);
        return row.Kind switch
        {
            ObservedKind.Shares => pool.Shares(row.Account, at),
            ObservedKind.Balance => pool.Balance(row.Account, at),
            ObservedKind.BalanceChange => pool.Balance(row.Account, at) - pool.Balance(row.Account, at.Previous()),
            ObservedKind.TotalShares => Total(pool, at),
            ObservedKind.TotalAssets => shares.IsZero ? BigInteger.Zero : Total(pool, at) * assets / shares,
            ObservedKind.PairShares => shares,
            _ => assets,
        };
    }
}
