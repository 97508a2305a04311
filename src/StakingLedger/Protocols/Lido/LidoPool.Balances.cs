using System.Runtime.InteropServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>
/// The stETH of a range of accounts at one rate, each rounded down, without allocating. The host divides the range among its
/// threads, while nothing writes; no balance depends on how it is divided.
/// </content>
public sealed partial class LidoPool
{
    /// <summary>The stETH of a range of accounts at one rate, each rounded down. Unit: wei.</summary>
    /// <param name="pair">The rate: <see cref="Pair"/>, or one of the timeline. Without shares it prices nothing: all are zero.</param>
    /// <param name="first">The first account.</param>
    /// <param name="balances">Receives one balance per account from the first on; accounts that do not exist have none.</param>
    /// <exception cref="OverflowException">A balance does not fit 256 bits at this rate.</exception>
    public void CopyBalances(in PricingPair pair, AccountHandle first, Span<Amount> balances)
    {
        // An amount is its number and nothing else.
        Span<UInt256> results = MemoryMarshal.Cast<Amount, UInt256>(balances);
        if (Ledger.Shares(StEth).CopyConverted(ShareMath.AssetRate(pair), first, results) != 0)
        {
            throw new OverflowException("A balance does not fit 256 bits at this rate.");
        }
    }

    /// <summary>
    /// The same in 16 bytes per balance, in wei: at the pace at which the machine copies the same bytes.
    /// </summary>
    /// <param name="pair">The rate: <see cref="Pair"/>, or one of the timeline. Without shares it prices nothing: all are zero.</param>
    /// <param name="first">The first account.</param>
    /// <param name="balances">Receives one balance per account from the first on; accounts that do not exist have none.</param>
    /// <returns>
    /// How many balances are 2^128 - 1 wei or more, which ether never reaches. Their cells hold
    /// <see cref="PreparedRate.Elsewhere"/>: ask for them one by one.
    /// </returns>
    public int CopyBalances(in PricingPair pair, AccountHandle first, Span<UInt128> balances) =>
        Ledger.Shares(StEth).CopyConverted(ShareMath.AssetRate(pair), first, balances);
}
