using System.Globalization;
using System.Text.Json.Nodes;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Replays a recorded Lido history.</summary>
internal sealed class LidoRun(LidoTraceReader reader, bool keepsPrefix) : HistoryRun(reader.File, keepsPrefix)
{
    private readonly LidoTally _tally = new();
    private LidoReplay? _replay;
    private LidoTraceOperation? _operation;

    /// <summary>Gets the header.</summary>
    public LidoTraceHeader Header { get; private set; } = null!;

    /// <summary>Gets the pool.</summary>
    public LidoPool Pool => _replay!.Pool;

    /// <inheritdoc/>
    public override string Name => Header.Name;

    /// <inheritdoc/>
    public override PoolLedger Ledger => Pool.Ledger;

    /// <inheritdoc/>
    public override long BytesRead => reader.BytesRead;

    /// <inheritdoc/>
    public override long UnlikeRecorded => _tally.UnlikeRecorded;

    /// <inheritdoc/>
    public override Func<IProtocol> NewProtocol => static () => new LidoProtocol();

    /// <inheritdoc/>
    public override ICommand Command => _operation!.Command;

    /// <inheritdoc/>
    public override int FrontLines => 2;

    /// <inheritdoc/>
    public override void Complete(JsonObject line)
    {
        line["t"] = "op";
        line["i"] = 0;
        RecordedLine.Complete(line, ["post", "acct"]);
        if ((string?)line["op"] is "report")
        {
            RecordedLine.Complete(line, ["feeDist", "simulated", "vaultBalancesBefore"]);
        }
    }

    /// <inheritdoc/>
    public override string NameOf(AccountId account) => Header.Names.NameOf(account);

    /// <inheritdoc/>
    public override ReportUnit Owed => new("stETH", 18);

    /// <inheritdoc/>
    /// <remarks>stETH rebases: what a report adds can be sent or sold at once.</remarks>
    public override ControlRule Control => ControlRule.AtReport;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> LineBytes => reader.LineBytes.Span;

    /// <inheritdoc/>
    protected override ulong OpeningEvents => 2;

    /// <inheritdoc/>
    public override AccountId Find(string text)
    {
        bool isKnown = Header.Names.TryFind(text, out AccountId account)
            && (Header.Names.LabelOf(account) is not null || Ledger.Accounts.TryFind(account, out _));
        return isKnown
            ? account
            : throw new UserErrorException(
                $"'{text}' is no account of {ShownText.Of(Name)}; "
                + "expected a label such as h0, or the address of an account that took part");
    }

    /// <inheritdoc/>
    public override AccountId? FindOrNull(string text) =>
        Header.Names.TryFind(text, out AccountId account) ? account : base.FindOrNull(text);

    /// <inheritdoc/>
    public override ReconciliationFacts Facts(string? otherRules) => base.Facts(null) with
    {
        OtherHistories = otherRules is null ? [] : [LidoUnderRules.History(Ledger, LidoUnderRules.VersionOf(otherRules))],
    };

    /// <inheritdoc/>
    public override AccountId? FeeRecipientOf(AccountId party)
    {
        foreach (StakingModule module in Pool.Modules)
        {
            string label = string.Create(CultureInfo.InvariantCulture, $"module-{module.Id}");
            if (string.Equals(party.ToString(), label, StringComparison.Ordinal))
            {
                return module.Account;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override void PrintReplay(Terminal terminal, TimeSpan elapsed, string? snapshot) =>
        LidoReplayPrinter.Print(terminal, this, LidoFigures.Of(this, _tally, elapsed), snapshot);

    /// <inheritdoc/>
    public override void WriteReplay(TextWriter output, TimeSpan elapsed) =>
        LidoReplayJson.Write(output, this, LidoFigures.Of(this, _tally, elapsed));

    /// <inheritdoc/>
    public override void PrintBalances(Terminal terminal, string? account) =>
        LidoBalances.Print(terminal, this, HoldingsOf(account), isWhole: account is null);

    /// <inheritdoc/>
    public override void WriteBalances(TextWriter output, string? account) =>
        LidoBalances.WriteJson(output, this, HoldingsOf(account), isWhole: account is null);

    /// <inheritdoc/>
    protected override Context ReadHeader()
    {
        LidoTraceRow? row = reader.Read();
        Demand(reader.Error);
        Header = row as LidoTraceHeader ?? throw NoHeader();
        return LidoReplay.BootstrapContext(Header);
    }

    /// <inheritdoc/>
    protected override void Open() => _replay = LidoReplay.Open(Header, out _);

    /// <inheritdoc/>
    protected override void Resume(HistorySnapshot snapshot) =>
        _replay = LidoReplay.Continue(Header, snapshot.Open(static bytes => LidoPool.Resume(bytes), static pool => pool.Ledger));

    /// <inheritdoc/>
    protected override bool TryRead(out Context? context)
    {
        LidoTraceRow? row = reader.Read();
        Demand(reader.Error);
        _operation = row as LidoTraceOperation;
        context = _operation?.Context;
        return row is not null;
    }

    /// <inheritdoc/>
    protected override void Execute() => _tally.Add(_operation!, _replay!.Execute(_operation!), _replay);

    /// <inheritdoc/>
    protected override int CompareToEpoch(ulong epoch) =>
        throw new UserErrorException("a Lido history has no epochs; expected event:N, line:N, block:N, ts:SECONDS or an instant");

    private IReadOnlyList<LidoHolding> HoldingsOf(string? account) => account is null
        ? LidoHoldings.All(Pool, Header.Names)
        : [LidoHoldings.Of(Pool, Header.Names, Find(account))];
}
