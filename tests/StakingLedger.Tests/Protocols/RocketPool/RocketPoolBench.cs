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

    public RocketPoolBench(RocketPoolRules? rules = null, RocketPoolVersion version = RocketPoolVersion.V14)
    {
        Pool = RocketPoolNetwork.Open(rules);
        using RocketPoolTraceReader reader = RocketPoolTraceFiles.Read(RocketPoolTraceFiles.Small);
        RocketPoolTraceHeader header = Assert.IsType<RocketPoolTraceHeader>(reader.Read());
        (_time, _block) = (header.Context.Time.Seconds, header.Context.Block.Value);
        OpenPool opening = header.Opening with { Terms = header.Opening.Terms with { Version = version } };
        _ = Pool.Execute(opening, header.Context).OrThrow();
    }

    public RocketPoolNetwork Pool { get; }

    public ulong Block => _block;

    /// <summary>The time of the last command, in seconds.</summary>
    public ulong Time => _time;

    public static AccountId Account(string label) => AccountId.FromLabel(label);

    public static Amount Ether(string ether) => Amount.FromEther(ether);

    public void Wait(ulong seconds) => _time += seconds;

    public Context Next(string caller) =>
        Context.By(Account(caller)).At(Timestamp.FromSeconds(++_time)).InBlock(BlockNumber.From(++_block));

    public Outcome<RocketPoolEvent> Try(string caller, IRocketPoolCommand command) => Pool.Execute(command, Next(caller));

    public void Do(string caller, IRocketPoolCommand command) => _ = Try(caller, command).OrThrow();

    /// <summary>What an accepted command did.</summary>
    public RocketPoolEvent Happened(string caller, IRocketPoolCommand command) =>
        Try(caller, command).OrThrow();

    /// <summary>The contracts' words of a refusal.</summary>
    public string? Refusal(string caller, IRocketPoolCommand command) =>
        Try(caller, command).Rejection is RocketPoolRejection rejection ? RocketPoolRevertText.Of(rejection) : null;

    public Amount EtherOf(string label) => Amount.FromWei(Pool.BalanceOf(RocketPoolTokens.Ether, Account(label)));
}
