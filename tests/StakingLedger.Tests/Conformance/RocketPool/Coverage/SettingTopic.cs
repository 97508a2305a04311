using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Tests.Conformance;

/// <summary>Each setting, and what governance may not set.</summary>
internal sealed class SettingTopic : RocketPoolTopic
{
    public SettingTopic()
        : base("Settings")
    {
        foreach (RocketPoolSetting setting in Enum.GetValues<RocketPoolSetting>().Where(static s => s != RocketPoolSetting.None))
        {
            On<ChangeSetting>($"The setting {setting} changes.", (_, c) => c.Setting == setting);
        }
    }
}
