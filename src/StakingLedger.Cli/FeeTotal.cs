using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The fees of one recipient: how often, how many shares, and their worth when they were minted.</summary>
internal readonly record struct FeeTotal(long Times, Shares Shares, Amount Value);
