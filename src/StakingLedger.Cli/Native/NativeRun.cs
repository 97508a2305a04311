using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Replays a native history.</summary>
internal sealed class NativeRun(NativeHistoryReader reader, bool keepsPrefix) : HistoryRun(reader.File, keepsPrefix)
{
    private readonly NativeTally _tally = new();
    private StakingPool? _pool;
    private NativeHeader? _header;

    /// <summary>Gets the pool.</summary>
    public StakingPool Pool => _pool!;

    /// <inheritdoc/>
    public override string Name => _header!.Name;

    /// <inheritdoc/>
    public override PoolLedger Ledger => Pool.Ledger;

    /// <inheritdoc/>
    public override long BytesRead => reader.BytesRead;

    /// <inheritdoc/>
    public override long UnlikeRecorded => _tally.UnlikeRecorded;

    /// <inheritdoc/>
    public override Func<IProtocol> NewProtocol => static () => new StakingPoolProtocol();

    /// <inheritdoc/>
    public override ICommand Command => ((NativeCommand)reader.Row).Command;

    /// <inheritdoc/>
    public override int FrontLines => 1;

    /// <inheritdoc/>
    public override ReportUnit Owed => new(Pool.Terms.Charter.Asset.Symbol, Pool.Terms.Charter.Asset.Decimals);

    /// <inheritdoc/>
    public override ReportUnit AssetUnit => Owed;

    /// <inheritdoc/>
    /// <remarks>A balance that counts assets grows by itself; one that counts shares gives its gain when they leave.</remarks>
    public override ControlRule Control =>
        Pool.Terms.Charter.TokenModel == TokenModel.Rebasing ? ControlRule.AtReport : ControlRule.AtExit;

    /// <inheritdoc/>
    protected override ReadOnlySpan<byte> LineBytes => reader.LineBytes.Span;

    /// <inheritdoc/>
    protected override ulong OpeningEvents => 1;

    /// <inheritdoc/>
    public override AccountId Find(string text) =>
        AccountId.TryParse(text, out AccountId account) && Ledger.Accounts.TryFind(account, out _)
            ? account
            : throw new UserErrorException(
                $"'{text}' is no account of {ShownText.Of(Name)}; expected an account that took part, as the file writes it");

    /// <inheritdoc/>
    public override ReconciliationFacts Facts(string? otherRules)
    {
        SortedDictionary<EpochNumber, EventNumber> reports = [];
        foreach (ReportMark report in Pool.Reports)
        {
            reports[report.Epoch] = report.Event;
        }

        return base.Facts(otherRules) with
        {
            EventOfEpoch = epoch => reports.TryGetValue(epoch, out EventNumber number) ? number : null,
        };
    }

    /// <inheritdoc/>
    public override AccountId? FeeRecipientOf(AccountId party)
    {
        foreach (OperatorView one in Pool.Operators)
        {
            if (string.Equals(party.ToString(), $"operator-{one.Id}", StringComparison.Ordinal))
            {
                return one.RewardAccount;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override ReportUnit UnitOf(TokenId token) => PoolUnits.OfShares(Pool.Terms.Charter);

    /// <inheritdoc/>
    public override void PrintReplay(Terminal terminal, TimeSpan elapsed, string? snapshot) =>
        new NativeReplayPrinter(terminal, this, NativeFigures.Of(this, _tally, elapsed)).Print(snapshot);

    /// <inheritdoc/>
    public override void WriteReplay(TextWriter output, TimeSpan elapsed) =>
        NativeReplayJson.Write(output, this, NativeFigures.Of(this, _tally, elapsed));

    /// <inheritdoc/>
    public override void PrintBalances(Terminal terminal, string? account) =>
        NativeBalances.Print(terminal, this, HoldingsOf(account), isWhole: account is null);

    /// <inheritdoc/>
    public override void WriteBalances(TextWriter output, string? account) =>
        NativeBalances.WriteJson(output, this, HoldingsOf(account), isWhole: account is null);

    /// <inheritdoc/>
    protected override Context ReadHeader()
    {
        NativeRow? row = reader.Read();
        Demand(reader.Error);
        _header = row as NativeHeader ?? throw NoHeader();
        return _header.Opening;
    }

    /// <inheritdoc/>
    protected override void Open() => _pool = NativeReplay.Open(_header!);

    /// <inheritdoc/>
    protected override void Resume(HistorySnapshot snapshot) =>
        _pool = snapshot.Open(static bytes => StakingPool.Restore(bytes), static pool => pool.Ledger);

    /// <inheritdoc/>
    protected override bool TryRead(out Context? context)
    {
        bool read = reader.Advance();
        Demand(reader.Error);
        context = read ? reader.CommandContext : null;
        return read;
    }

    /// <inheritdoc/>
    protected override void Execute()
    {
        EventNumber before = Ledger.LastEvent;
        NativeOutcome outcome = NativeReplay.Execute(Pool, reader);
        _tally.Add(reader, outcome, Pool, isNew: Ledger.LastEvent != before);
    }

    /// <inheritdoc/>
    protected override int CompareToEpoch(ulong epoch)
    {
        EpochNumber wanted = EpochNumber.From(epoch);
        if (Pool.LastEpoch is not { } last || last < wanted)
        {
            return -1;
        }

        IReadOnlyList<ReportMark> reports = Pool.Reports;
        if (last == wanted)
        {
            return reports[^1].Event == Ledger.LastEvent ? 0 : 1;
        }

        ReportMark[] before = [.. reports.TakeWhile(r => r.Epoch < wanted)];
        return before.Length < reports.Count && reports[before.Length].Epoch == wanted
            ? 1
            : throw new UserErrorException(
                $"epoch {epoch} has no report in {ShownText.Of(Name)}; "
                + (before.Length == 0 ? "none came before it" : $"the last one before it is that of epoch {before[^1].Epoch}"));
    }

    private IReadOnlyList<NativeHolding> HoldingsOf(string? account) =>
        account is null ? NativeHolding.All(Pool) : [NativeHolding.Of(Pool, Find(account))];
}
