using StakingLedger.Numerics;

namespace StakingLedger.Rules;

/// <summary>What one report offers to the limiter, in wei and shares.</summary>
/// <param name="PrincipalClBalance">Consensus balance before the report plus the deposits of the validators that
/// appeared.</param>
/// <param name="PostClBalance">Consensus balance that the report states.</param>
/// <param name="WithdrawalVaultBalance">Ether in the withdrawal vault.</param>
/// <param name="ExecutionVaultBalance">Ether in the execution-layer rewards vault.</param>
/// <param name="SharesRequestedToBurn">Shares that wait on the burner.</param>
/// <param name="EtherToLock">Ether that finalised withdrawals take out.</param>
/// <param name="SharesFromQueue">Shares of the finalised withdrawals.</param>
public readonly record struct SmoothingInput(
    UInt256 PrincipalClBalance,
    UInt256 PostClBalance,
    UInt256 WithdrawalVaultBalance,
    UInt256 ExecutionVaultBalance,
    UInt256 SharesRequestedToBurn,
    UInt256 EtherToLock,
    UInt256 SharesFromQueue);
