using StakingLedger.Numerics;
using StakingLedger.Rules;

namespace StakingLedger.Protocols.RocketPool;

/// <content>Settings.</content>
internal sealed partial class RocketPoolTransaction
{
    /// <summary>Changes a setting; a share begins its new step at once.</summary>
    public void Decide(ChangeSetting command)
    {
        UInt256 value = command.Value;
        switch (command.Setting)
        {
            case RocketPoolSetting.DepositFee:
                Demand(value < ReportedRate.One / 100UL, new RocketPoolRejection.DepositFeeTooHigh(value));
                break;
            case RocketPoolSetting.CollateralTarget:
                Demand(value <= ReportedRate.One / 2UL, new RocketPoolRejection.CollateralTargetTooHigh(value));
                break;
        }

        Set(RocketPoolField.Setting, value, index: (uint)command.Setting);
        RecordNetworkShares(Now);
    }
}
