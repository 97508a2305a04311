using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>Governance changes a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its new value; 1 and 0 for yes and no.</param>
internal sealed record ChangeSetting(RocketPoolSetting Setting, UInt256 Value) : IRocketPoolCommand
{
    /// <inheritdoc/>
    public RocketPoolEventKind Kind => RocketPoolEventKind.ChangeSetting;

    /// <inheritdoc/>
    public void Decide(RocketPoolTransaction transaction) => transaction.Decide(this);

    /// <inheritdoc/>
    public void Write(EventWriter w)
    {
        w.UInt32((uint)Setting);
        w.Number(Value);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ChangeSetting Read(EventReader r) => new(
        (RocketPoolSetting)r.ReadUInt32(),
        r.ReadNumber());
}
