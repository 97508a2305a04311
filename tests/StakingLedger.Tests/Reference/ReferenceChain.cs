using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>What the contracts share during one operation: the state, the logs, the block and the caller.</summary>
internal sealed class ReferenceChain(bool isV3, ReferenceLimits limits, BigInteger genesisTime, BigInteger secondsPerSlot)
{
    public bool IsV3 { get; } = isV3;

    public ReferenceLimits Limits { get; } = limits;

    public BigInteger GenesisTime { get; } = genesisTime;

    public BigInteger SecondsPerSlot { get; } = secondsPerSlot;

    public ReferenceState State { get; set; } = new();

    public List<ReferenceEvent> Events { get; private set; } = [];

    public string Caller { get; private set; } = "";

    public BigInteger Block { get; private set; }

    public BigInteger Now { get; private set; }

    public void Enter(ReferenceOp op)
    {
        Events = [];
        Caller = op.From;
        Block = op.Block;
        Now = op.Timestamp;
    }

    public void Emit(string contract, string name, params (string Parameter, string Value)[] arguments) =>
        Events.Add(new ReferenceEvent(contract, name, arguments));
}
