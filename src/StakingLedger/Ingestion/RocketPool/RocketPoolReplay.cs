using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Drives a ledger through a recorded Rocket Pool history: opened as the header says, then one command per operation.</summary>
public sealed class RocketPoolReplay
{
    private readonly RocketPoolTraceReader _reader;
    private RocketPoolTraceHeader? _header;
    private RocketPoolTraceOperation? _operation;
    private RocketPoolNetwork? _pool;

    /// <summary>Initialises a replay, before the first line.</summary>
    /// <param name="reader">The reader, which the caller disposes.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    public RocketPoolReplay(RocketPoolTraceReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _reader = reader;
    }

    /// <summary>Gets the name of the history; empty before its header was read.</summary>
    public string Name => _header?.Name ?? string.Empty;

    /// <summary>Gets the ledger.</summary>
    /// <exception cref="InvalidOperationException">It was not opened.</exception>
    public PoolLedger Ledger => Pool.Ledger;

    private RocketPoolNetwork Pool => _pool ?? throw new InvalidOperationException("The replay was not opened.");

    /// <summary>Gets the command of the line read last.</summary>
    /// <exception cref="InvalidOperationException">The line has no command.</exception>
    public ICommand Command => _operation?.Command ?? throw new InvalidOperationException("The line has no command.");
    /// <summary>Makes a fresh protocol, as the replay drives it: to read the ledger's journal with.</summary>
    public static IProtocol NewProtocol() => new RocketPoolProtocol(RocketPoolRules.V14);

    /// <summary>Reads the header.</summary>
    /// <returns>The context of the opening; null when the file has no header: the reader's error says why.</returns>
    public Context? ReadHeader() => (_header = _reader.Read() as RocketPoolTraceHeader)?.Context;

    /// <summary>Opens the ledger as the header says.</summary>
    /// <exception cref="InvalidOperationException">The header was not read.</exception>
    /// <exception cref="LedgerRejectedException">The ledger refuses it.</exception>
    public void Open()
    {
        RocketPoolTraceHeader header = _header ?? throw new InvalidOperationException("The header was not read.");
        _pool = RocketPoolNetwork.Open();
        _ = _pool.Ledger.Execute(header.Opening, header.Context).OrThrow();
    }

    /// <summary>Goes on from a snapshot.</summary>
    /// <param name="snapshot">The bytes.</param>
    /// <exception cref="LedgerCorruptException">They are damaged, or no snapshot of this protocol.</exception>
    public void Resume(ReadOnlySpan<byte> snapshot) => _pool = RocketPoolNetwork.Resume(snapshot);

    /// <summary>Reads the next line.</summary>
    /// <param name="context">When its operation was, and by whom; null when the line has no command.</param>
    /// <returns>False at the end of the file and after a fault.</returns>
    public bool TryRead(out Context? context)
    {
        RocketPoolTraceRow? row = _reader.Read();
        _operation = row as RocketPoolTraceOperation;
        context = _operation?.Command is null ? null : _operation.Context;
        return row is not null;
    }

    /// <summary>Executes the operation of the line read last.</summary>
    /// <returns>What became of it.</returns>
    /// <exception cref="InvalidOperationException">The line has no command.</exception>
    public RocketPoolReplayed Execute()
    {
        RocketPoolTraceOperation operation = _operation ?? throw new InvalidOperationException("The line has no command.");
        Outcome<IEvent> outcome = Ledger.Execute(operation.Command!, operation.Context);
        string? refusal = outcome.Rejection is RocketPoolRejection rejection
            ? RocketPoolRevertText.Of(rejection) ?? rejection.Code
            : outcome.Rejection?.Code;
        bool isRecorded = operation.ObservedOrNull("ok") is { ValueKind: JsonValueKind.True };
        return new RocketPoolReplayed(operation.Name, outcome.IsAccepted, isRecorded, refusal);
    }

    /// <summary>Finds an account that took part.</summary>
    /// <param name="text">Its label.</param>
    /// <returns>What it holds; null when there is no such account.</returns>
    public RocketPoolHolding? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool isKnown = (_header!.Names.TryFind(text, out AccountId account) || AccountId.TryParse(text, out account))
            && Ledger.Accounts.TryFind(account, out _);
        return isKnown ? Of(account) : null;
    }

    /// <summary>Everybody who holds rETH, the most first; equal ones in the order of their ids.</summary>
    public IReadOnlyList<RocketPoolHolding> Holdings()
    {
        List<RocketPoolHolding> holdings = [];
        for (uint i = 0; i < (uint)Ledger.Accounts.Count; i++)
        {
            RocketPoolHolding holding = Of(Ledger.Accounts[new AccountHandle(i)]);
            if (!holding.Reth.IsZero)
            {
                holdings.Add(holding);
            }
        }

        return [.. holdings.OrderByDescending(static h => h.Reth.Value).ThenBy(static h => h.Account)];
    }

    /// <summary>The rETH supply, and what all of it is worth at the reported pair, in wei, rounded down.</summary>
    public (Shares Reth, Amount AtReportedRate) Total
    {
        get
        {
            UInt256 supply = Ledger.Shares(RocketPoolTokens.Reth).Total;
            return (Shares.Of(supply), Worth(supply));
        }
    }

    private RocketPoolHolding Of(in AccountId account)
    {
        UInt256 reth = Pool.BalanceOf(RocketPoolTokens.Reth, account);
        return new RocketPoolHolding(
            account,
            _header!.Names.LabelOf(account) ?? account.ToString(),
            Shares.Of(reth),
            Worth(reth),
            Amount.FromWei(Pool.BalanceOf(RocketPoolTokens.Ether, account)),
            Amount.FromWei(Pool.BalanceOf(RocketPoolTokens.Rpl, account)));
    }

    private Amount Worth(in UInt256 reth) => Pool.WorthOf(Shares.Of(reth));
}
