using System.Numerics;

namespace StakingLedger.Tests.RealData;

/// <summary>A stake that was bought right after one report and redeemed right after a later one.</summary>
/// <param name="BoughtAt">The index of the report before the purchase.</param>
/// <param name="SoldAt">The index of the report before the redemption.</param>
/// <param name="Paid">What was paid in.</param>
/// <param name="Shares">What it bought.</param>
/// <param name="Received">What was paid out.</param>
internal sealed record ShareRateStake(int BoughtAt, int SoldAt, BigInteger Paid, BigInteger Shares, BigInteger Received);
