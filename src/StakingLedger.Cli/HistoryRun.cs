using System.Globalization;
using System.Text.Json.Nodes;
using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>
/// Replays the lines of one history up to a point, from its start or from a snapshot, and shows what came of it. What depends on
/// the format is left to the kinds of runs.
/// </summary>
internal abstract class HistoryRun(string file, bool keepsPrefix)
{
    private readonly PrefixDigest? _prefix = keepsPrefix ? new PrefixDigest() : null;

    /// <summary>Gets the name of the history.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the ledger.</summary>
    public abstract PoolLedger Ledger { get; }

    /// <summary>Gets how many bytes of the file were read.</summary>
    public abstract long BytesRead { get; }

    /// <summary>Gets how many operations turned out otherwise than the file says.</summary>
    public abstract long UnlikeRecorded { get; }

    /// <summary>Gets how many lines were consumed.</summary>
    public long Lines { get; private set; }

    /// <summary>Gets the snapshot that the run began with, if any.</summary>
    public HistorySnapshot? Resumed { get; private set; }

    /// <summary>Gets the context of the last operation consumed; of the opening when there was none.</summary>
    public Context Last { get; private set; }

    /// <summary>Gets what makes a fresh protocol of the history's kind, to replay its journal with.</summary>
    public abstract Func<IProtocol> NewProtocol { get; }

    /// <summary>Gets the command of the line read last.</summary>
    public abstract ICommand Command { get; }

    /// <summary>Gets the lines of the file before the first operation: the header, and what stands with it.</summary>
    public abstract int FrontLines { get; }

    /// <summary>Completes the line of a command by what only a recorded operation has, so that it can be read after the header.</summary>
    public virtual void Complete(JsonObject line)
    {
    }

    /// <summary>The name of an account, as the history writes it.</summary>
    public virtual string NameOf(AccountId account) => account.ToString();

    /// <summary>Reads the next line, which must hold a command.</summary>
    /// <exception cref="UserErrorException">It does not.</exception>
    public Context ReadCommand()
    {
        Context? context = null;
        while (context is null && TryRead(out context))
        {
            // Lines without a command say something of the pool's state or name accounts.
        }

        return context ?? throw new UserErrorException($"{file}: expected a line with a command");
    }

    /// <summary>Gets in what balances are owed.</summary>
    /// <exception cref="UserErrorException">Balances of this format cannot be proved.</exception>
    public virtual ReportUnit Owed => throw new UserErrorException($"{file}: liabilities of this format cannot be proved");

    /// <summary>
    /// Gets in what the worth of what is owed counts, where a token is owed that stays the same number while its worth moves; null where
    /// balances move with the pool, and are the worth themselves.
    /// </summary>
    public virtual ReportUnit? OwedWorth => null;

    /// <summary>What so much of what is owed is worth now, in <see cref="OwedWorth"/>, rounded down; the same where it is null.</summary>
    public virtual Amount WorthOf(Amount owed) => owed;

    /// <summary>The account that the user means.</summary>
    /// <exception cref="UserErrorException">The history has no such account.</exception>
    public virtual AccountId Find(string text) => throw new UserErrorException($"'{text}' is no account of {ShownText.Of(Name)}");

    /// <summary>
    /// The account that a row of another file means; null when there is none. An address may be of somebody who never took part.
    /// </summary>
    public virtual AccountId? FindOrNull(string text) =>
        AccountId.TryParse(text, out AccountId account)
            && (account.Kind == AccountKind.Address || Ledger.Accounts.TryFind(account, out _))
            ? account
            : null;

    /// <summary>What is known beside the ledger, for a reconciliation.</summary>
    /// <param name="otherRules">The rules under which the history is decided again; null for none.</param>
    /// <exception cref="UserErrorException">This history cannot be decided under such rules.</exception>
    public virtual ReconciliationFacts Facts(string? otherRules) => otherRules is null
        ? new ReconciliationFacts { Books = new ReconciliationBooks(Ledger, NewProtocol) }
        : throw new UserErrorException($"--other-rules {otherRules}: only a Lido history can be decided under other rules");

    /// <summary>Gets in what the assets are counted.</summary>
    public virtual ReportUnit AssetUnit => new("ETH", 18);

    /// <summary>Gets when holders of this pool have control over their income.</summary>
    public abstract ControlRule Control { get; }

    /// <summary>How the format calls an event.</summary>
    public virtual string NameOf(IEvent e) => e.GetType().Name;

    /// <summary>
    /// Who is paid for an operator, module or node, as the pool has it at the end of the run; null where it is paid itself.
    /// </summary>
    public virtual AccountId? FeeRecipientOf(AccountId party) => null;

    /// <summary>In what a token is counted.</summary>
    public virtual ReportUnit UnitOf(TokenId token) => new(Ledger.Tokens[token.Index].Symbol, 18);

    /// <summary>Reads the header and opens the pool.</summary>
    public void Begin()
    {
        Last = ReadHeader();
        Take(null);
        try
        {
            Open();
        }
        catch (LedgerRejectedException e)
        {
            throw new UserErrorException($"{file}:1: the pool refuses these terms ({e.Rejection.Code})");
        }
    }

    /// <summary>Reads the lines that a snapshot was made of, checks that they are the same, and goes on from it.</summary>
    public void BeginFrom(HistorySnapshot snapshot)
    {
        Last = ReadHeader();
        Take(null);
        while (Lines < snapshot.Lines && TryRead(out Context? context))
        {
            Take(context);
        }

        if (Lines < snapshot.Lines || _prefix!.Value != snapshot.Prefix)
        {
            throw new UserErrorException(
                $"the snapshot {snapshot.File} was made of another history "
                + $"({ShownText.Of(snapshot.History)}, {Text(snapshot.Lines)} lines): its lines are not "
                + $"the first lines of {file} ({ShownText.Of(Name)})");
        }

        Resume(snapshot);
        Resumed = snapshot;
    }

    /// <summary>Executes operations until the point is reached.</summary>
    /// <param name="until">The point.</param>
    /// <param name="advance">Called after each operation with the bytes read so far.</param>
    /// <exception cref="UserErrorException">
    /// The history cannot be read, or ends before the point, or has no such point, or the ledger cannot go on.
    /// </exception>
    public void Advance(PointInHistory until, Action<long> advance)
    {
        DemandPossible(until);
        if (IsPast(until))
        {
            throw new UserErrorException($"{until} lies before the point at which the snapshot was made ({Here})");
        }

        try
        {
            while (!IsReached(until))
            {
                if (!TryRead(out Context? context))
                {
                    DemandReached(until);
                    return;
                }

                if (context is { } operation)
                {
                    if (until.LiesBefore(operation))
                    {
                        return;
                    }

                    Execute();
                    advance(BytesRead);
                }

                Take(context);
            }
        }
        catch (LedgerCorruptException e)
        {
            throw new UserErrorException($"{file}: the ledger cannot go on: {e.Message}");
        }
    }

    /// <summary>A snapshot of this point.</summary>
    public HistorySnapshot Snapshot() => HistorySnapshot.Of(Name, Lines, _prefix!.Value, Ledger);

    /// <summary>Prints what came of the replay.</summary>
    public abstract void PrintReplay(Terminal terminal, TimeSpan elapsed, string? snapshot);

    /// <summary>Writes what came of the replay, for programs.</summary>
    public abstract void WriteReplay(TextWriter output, TimeSpan elapsed);

    /// <summary>Prints who holds what; one account only, when it is given.</summary>
    public abstract void PrintBalances(Terminal terminal, string? account);

    /// <summary>Writes who holds what, for programs.</summary>
    public abstract void WriteBalances(TextWriter output, string? account);

    /// <summary>Gets the bytes of the line read last.</summary>
    protected abstract ReadOnlySpan<byte> LineBytes { get; }

    /// <summary>Gets how many events the opening makes.</summary>
    protected abstract ulong OpeningEvents { get; }

    /// <summary>Reads the header; gives the context of the opening.</summary>
    protected abstract Context ReadHeader();

    /// <summary>Opens the pool as the header says.</summary>
    protected abstract void Open();

    /// <summary>Takes the pool of a snapshot.</summary>
    protected abstract void Resume(HistorySnapshot snapshot);

    /// <summary>Reads the next line; false at the end.</summary>
    /// <param name="context">The context of its operation; null when it has none.</param>
    protected abstract bool TryRead(out Context? context);

    /// <summary>Executes the operation of the line read last.</summary>
    protected abstract void Execute();

    /// <summary>Where the run stands with respect to the report of an epoch: before it (negative), right after it, or past it.</summary>
    /// <exception cref="UserErrorException">There are no epochs, or this one has no report.</exception>
    protected abstract int CompareToEpoch(ulong epoch);

    /// <summary>Refuses what cannot be read.</summary>
    protected static void Demand(RowError? error)
    {
        if (error is { } fault)
        {
            throw new UserErrorException(fault.ToString());
        }
    }

    /// <summary>The error of a file that does not begin with a header.</summary>
    protected UserErrorException NoHeader() => new($"{file}: expected a header line");

    private string Here => $"line {Text(Lines)}, event {Ledger.LastEvent}";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private void DemandPossible(PointInHistory until)
    {
        if (until.Kind == PointKind.Event && until.Value < OpeningEvents)
        {
            throw new UserErrorException(
                OpeningEvents == 1
                    ? $"'{until.Text}': event 1 opens the pool; expected event:1 or later"
                    : $"'{until.Text}': events 1 and 2 open the pool; expected event:2 or later");
        }
    }

    private bool IsReached(PointInHistory until) => until.Kind switch
    {
        PointKind.Event => Ledger.LastEvent.Value >= until.Value,
        PointKind.Line => (ulong)Lines >= until.Value,
        PointKind.Epoch => CompareToEpoch(until.Value) == 0,
        _ => false,
    };

    private bool IsPast(PointInHistory until) => until.Kind switch
    {
        PointKind.Event => Ledger.LastEvent.Value > until.Value,
        PointKind.Line => (ulong)Lines > until.Value,
        PointKind.Epoch => CompareToEpoch(until.Value) > 0,
        _ => Resumed is not null && until.LiesBefore(Last),
    };

    private void DemandReached(PointInHistory until)
    {
        if (until.Kind is PointKind.Event or PointKind.Line or PointKind.Epoch)
        {
            throw new UserErrorException($"{file} ends before {until}: its last point is {Here}");
        }
    }

    private void Take(Context? operation)
    {
        _prefix?.Append(LineBytes);
        Last = operation ?? Last;
        Lines++;
    }
}
