using System.Text.Json.Nodes;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Replays a recorded Rocket Pool history.</summary>
internal sealed class RocketPoolRun(RocketPoolTraceReader reader, bool keepsPrefix) : HistoryRun(reader.File, keepsPrefix)
{
    private readonly SortedDictionary<string, OperationCount> _operations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _rejections = new(StringComparer.Ordinal);
    private long _unlikeRecorded;

    /// <summary>Gets the replay.</summary>
    public RocketPoolReplay Replay { get; } = new(reader);

    /// <summary>Gets the operations by name.</summary>
    public IReadOnlyDictionary<string, OperationCount> Operations => _operations;

    /// <summary>Gets the rejections by the contracts' words.</summary>
    public IReadOnlyDictionary<string, long> Rejections => _rejections;

    /// <inheritdoc/>
    public override string Name => Replay.Name;

    /// <inheritdoc/>
    public override PoolLedger Ledger => Replay.Ledger;

    /// <inheritdoc/>
    public override long BytesRead => reader.BytesRead;

    /// <inheritdoc/>
    public override long UnlikeRecorded => _unlikeRecorded;

    /// <inheritdoc/>
    public override Func<IProtocol> NewProtocol => static () => new RocketPoolProtocol();

    /// <inheritdoc/>
    public override ICommand Command => Replay.Command;

    /// <inheritdoc/>
    public override int FrontLines => 1;

    /// <inheritdoc/>
    public override void Complete(JsonObject line)
    {
        line["i"] = 0;
        RecordedLine.Complete(line, ["post"]);
    }

    /// <inheritdoc/>
    public override string NameOf(AccountId account) => Replay.Find(account.ToString())?.Name ?? account.ToString();

    /// <inheritdoc/>
    /// <remarks>rETH accrues value: its gain is had when it is burnt, or given away.</remarks>
    public override ControlRule Control => ControlRule.AtExit;

    /// <inheritdoc/>
    public override ReportUnit Owed => new("rETH", 18);

    /// <inheritdoc/>
    public override ReportUnit? OwedWorth => new("ETH", 18);

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> LineBytes => reader.LineBytes.Span;

    /// <inheritdoc/>
    protected override ulong OpeningEvents => 1;

    /// <inheritdoc/>
    /// <remarks>There is one type of event: what it records is told by its command.</remarks>
    public override string NameOf(IEvent e) => e is RocketPoolEvent { Command: { } command } ? command.GetType().Name : base.NameOf(e);

    /// <inheritdoc/>
    public override Amount WorthOf(Amount owed)
    {
        // As the token's contract has it: one to one before the first report.
        PricingPair pair = Ledger.Timeline.Current;
        return pair.Shares.IsZero ? owed : pair.BalanceOf(Shares.Of(owed.Value));
    }

    /// <inheritdoc/>
    public override AccountId Find(string text) => HoldingOf(text).Account;

    /// <inheritdoc/>
    public override AccountId? FindOrNull(string text) => Replay.Find(text)?.Account ?? base.FindOrNull(text);

    /// <inheritdoc/>
    public override void PrintReplay(Terminal terminal, TimeSpan elapsed, string? snapshot) =>
        RocketPoolPrinter.PrintReplay(terminal, this, elapsed, snapshot);

    /// <inheritdoc/>
    public override void WriteReplay(TextWriter output, TimeSpan elapsed) => RocketPoolJson.WriteReplay(output, this, elapsed);

    /// <inheritdoc/>
    public override void PrintBalances(Terminal terminal, string? account) =>
        RocketPoolPrinter.PrintBalances(terminal, this, HoldingsOf(account), isWhole: account is null);

    /// <inheritdoc/>
    public override void WriteBalances(TextWriter output, string? account) =>
        RocketPoolJson.WriteBalances(output, this, HoldingsOf(account), isWhole: account is null);

    /// <inheritdoc/>
    protected override Context ReadHeader()
    {
        Context? context = Replay.ReadHeader();
        Demand(reader.Error);
        return context ?? throw NoHeader();
    }

    /// <inheritdoc/>
    protected override void Open() => Replay.Open();

    /// <inheritdoc/>
    protected override void Resume(HistorySnapshot snapshot)
    {
        _ = snapshot.Open(
            bytes =>
            {
                Replay.Resume(bytes);
                return Replay;
            },
            static replay => replay.Ledger);
    }

    /// <inheritdoc/>
    protected override bool TryRead(out Context? context)
    {
        bool isRead = Replay.TryRead(out context);
        Demand(reader.Error);
        return isRead;
    }

    /// <inheritdoc/>
    protected override void Execute()
    {
        RocketPoolReplayed replayed = Replay.Execute();
        _unlikeRecorded += replayed.IsAccepted == replayed.IsRecordedAsAccepted ? 0 : 1;
        _operations[replayed.Operation] = _operations.GetValueOrDefault(replayed.Operation).Plus(replayed.IsAccepted);
        if (replayed.Refusal is { } refusal)
        {
            _rejections[refusal] = _rejections.GetValueOrDefault(refusal) + 1;
        }
    }

    /// <inheritdoc/>
    protected override int CompareToEpoch(ulong epoch) => throw new UserErrorException(
        "a Rocket Pool history has no epochs; expected event:N, line:N, block:N, ts:SECONDS or an instant");

    private IReadOnlyList<RocketPoolHolding> HoldingsOf(string? account) => account is null
        ? Replay.Holdings()
        : [HoldingOf(account)];

    private RocketPoolHolding HoldingOf(string text) => Replay.Find(text)
        ?? throw new UserErrorException(
            $"'{text}' is no account of {ShownText.Of(Name)}; "
            + "expected a label such as user0, or the address of an account that took part");
}
