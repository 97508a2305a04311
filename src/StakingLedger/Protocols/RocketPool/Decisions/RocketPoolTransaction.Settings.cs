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
        DemandSetting(RocketPoolSettingGuards.Refusal(command.Setting, value), command);
        if (command.Setting == RocketPoolSetting.SecurityCouncilAdder)
        {
            DemandSetting(value <= RocketPoolSettingGuards.MaximumAdder ? null : "Value must be <= max value", command);
            DemandSetting(value <= Setting(RocketPoolSetting.VoterShare) ? null : "Value must be <= voter share", command);
        }

        Set(RocketPoolField.Setting, value, index: (uint)command.Setting);
        UInt256 commission = ContractMath.Add(
            ContractMath.Add(Setting(RocketPoolSetting.NodeCommissionShare), Setting(RocketPoolSetting.VoterShare)),
            Setting(RocketPoolSetting.ProtocolShare));
        DemandSetting(commission <= ReportedRate.One ? null : "rETH Commission must be <= 100%", command);
        RecordNetworkShares(Now);
    }

    private static void DemandSetting(string? refusal, ChangeSetting command)
    {
        if (refusal is not null)
        {
            throw new RocketPoolRevertException(new RocketPoolRejection.SettingRefused(command.Setting, command.Value, refusal));
        }
    }
}
