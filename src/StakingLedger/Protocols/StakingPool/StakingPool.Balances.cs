using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>
/// The balances of a range of accounts at one rate, each rounded down, without allocating. The host divides the range among its
/// threads, while nothing writes; no balance depends on how it is divided.
/// </content>
public sealed partial class StakingPool
{
    /// <summary>
    /// The balances of a range of accounts at one rate, each rounded down, without allocating. The host divides the range among its
    /// threads.
    /// </summary>
    /// <param name="pair">The rate: <see cref="Pair"/>, or one of the timeline.</param>
    /// <param name="first">The first account.</param>
    /// <param name="balances">Receives one balance per account from the first on; accounts that do not exist have none.</param>
    public void CopyBalances(in PricingPair pair, AccountHandle first, Span<Amount> balances) =>
        // An amount is its number and nothing else.
        _ = Ledger.Shares(PoolEffects.Token).CopyConverted(
            PoolConversion.AssetRate(pair), first, MemoryMarshal.Cast<Amount, UInt256>(balances));

    /// <summary>
    /// The same in 16 bytes per balance, in the asset's smallest unit: at the pace at which the machine copies the same bytes.
    /// </summary>
    /// <param name="pair">The rate: <see cref="Pair"/>, or one of the timeline.</param>
    /// <param name="first">The first account.</param>
    /// <param name="balances">Receives one balance per account from the first on; accounts that do not exist have none.</param>
    /// <returns>
    /// How many balances are 2^128 - 1 or more, which no real asset reaches. Their cells hold
    /// <see cref="PreparedRate.Elsewhere"/>: ask for them one by one.
    /// </returns>
    public int CopyBalances(in PricingPair pair, AccountHandle first, Span<UInt128> balances) =>
        Ledger.Shares(PoolEffects.Token).CopyConverted(PoolConversion.AssetRate(pair), first, balances);
}
