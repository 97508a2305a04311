using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Governance changes a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its new value; 1 and 0 for yes and no.</param>
public sealed record ChangeSetting(RocketPoolSetting Setting, UInt256 Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    RocketPoolEventKind IRocketPoolCommand.Kind => RocketPoolEventKind.ChangeSetting;

    /// <inheritdoc/>
    void IRocketPoolCommand.Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    void IRocketPoolCommand.Write(EventWriter w)
    {
        w.UInt32((uint)Setting);
        w.Number(Value);
    }

    /// <inheritdoc/>
    void IRocketPoolCommand.Validate(string parameter)
    {
        if (Setting == RocketPoolSetting.None || !Enum.IsDefined(Setting))
        {
            throw new ArgumentException($"There is no setting {(uint)Setting}.", parameter);
        }
    }

    /// <summary>Reads what <see cref="IRocketPoolCommand.Write"/> wrote.</summary>
    internal static ChangeSetting Read(EventReader r) => new(
        (RocketPoolSetting)r.ReadUInt32(),
        r.ReadNumber());
}
