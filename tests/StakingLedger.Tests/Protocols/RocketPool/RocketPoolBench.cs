using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Tests.Conformance;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.RocketPool;

/// <summary>A pool opened as a recorded history opens it, at whose clock the tests turn.</summary>
internal sealed class RocketPoolBench
{
    private ulong _time;
    private ulong _block;

    public RocketPoolBench(RocketPoolRules? rules = null)
    {
        Pool = RocketPoolLedger.Create(rules);
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(RocketPoolTraceFiles.Small);
        RocketPoolTraceHeader header = Assert.IsType<RocketPoolTraceHeader>(reader.Read());
        (_time, _block) = (header.Context.Time.Seconds, header.Context.Block.Value);
        _ = Pool.Ledger.Execute(header.Opening, header.Context).OrThrow();
    }

    public RocketPoolLedger Pool { get; }

    public ulong Block => _block;

    /// <summary>The time of the last command, in seconds.</summary>
    public ulong Time => _time;

    public static AccountId Account(string label) => AccountId.FromLabel(label);

    public static Amount Ether(string ether) => Amount.FromEther(ether);

    public void Wait(ulong seconds) => _time += seconds;

    public Outcome<IEvent> Try(string caller, IRocketPoolCommand command)
    {
        Context context = Context.By(Account(caller)).At(Timestamp.FromSeconds(++_time)).InBlock(BlockNumber.From(++_block));
        return Pool.Ledger.Execute(command, context);
    }

    public void Do(string caller, IRocketPoolCommand command) => _ = Try(caller, command).OrThrow();

    /// <summary>What an accepted command did.</summary>
    public RocketPoolEvent Happened(string caller, IRocketPoolCommand command) =>
        Assert.IsType<RocketPoolEvent>(Try(caller, command).OrThrow());

    /// <summary>The contracts' words of a refusal.</summary>
    public string? Refusal(string caller, IRocketPoolCommand command) =>
        Try(caller, command).Rejection is RocketPoolRejection rejection ? RocketPoolRevertText.Of(rejection) : null;

    public Amount EtherOf(string label) => Amount.FromWei(Pool.BalanceOf(RocketPoolTokens.Ether, Account(label)));
}
