using System.Diagnostics.CodeAnalysis;
using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>Drives a pool through a native history: opened as the header says, then one command per line.</summary>
public static class NativeReplay
{
    /// <summary>Opens the pool of a history.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The pool, before the first command.</returns>
    /// <exception cref="LedgerRejectedException">The pool refuses to be opened so.</exception>
    public static StakingPool Open(NativeHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return StakingPool.Open(header.Terms, header.Opening);
    }

    /// <summary>
    /// Replays a whole history in one pass. The frequent commands are read, decided and applied without an object each. Assertions
    /// are read and not compared: <c>NativeHistoryVerifier</c> compares them.
    /// </summary>
    /// <param name="stream">The bytes of the file, plain or gzip; closed at the end.</param>
    /// <param name="name">How errors name the file.</param>
    /// <param name="options">How to set up the pool's tables; null for the usual.</param>
    /// <returns>The pool, and what became of the commands.</returns>
    /// <exception cref="IOException">The first bytes cannot be read.</exception>
    /// <exception cref="LedgerCorruptException">An event cannot be applied.</exception>
    public static NativeReplayed Run(Stream stream, string name, LedgerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= OptionsFor(stream);
        using NativeHistoryReader reader = new(stream, name);
        if (!reader.Advance())
        {
            return new NativeReplayed(null, null, reader.Error);
        }

        NativeHeader header = (NativeHeader)reader.Row;
        if (!TryOpen(reader, header, options, out StakingPool? pool, out RowError? refusal))
        {
            return new NativeReplayed(header, null, refusal);
        }

        NativeExecution execution = new(pool);
        while (reader.Advance())
        {
            execution.Take(reader);
        }

        execution.Finish();
        return new NativeReplayed(header, pool, reader.Error)
        {
            Commands = reader.Commands,
            Refused = execution.Refused,
            UnlikeSaid = execution.Unlike,
        };
    }

    /// <summary>Executes the command of the line read last. A frequent one is executed without an object.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="reader">The reader, at a line with a command.</param>
    /// <returns>What became of it; a rejected command changes nothing.</returns>
    /// <exception cref="InvalidOperationException">The line has no command.</exception>
    public static NativeOutcome Execute(StakingPool pool, NativeHistoryReader reader)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.Plain is { } plain)
        {
            return new NativeOutcome(Execute(pool, plain), null);
        }

        return reader.Row is NativeCommand command
            ? new NativeOutcome(Execute(pool, command).Rejection, command.Refused)
            : throw new InvalidOperationException("This line has no command.");
    }

    /// <summary>Executes a command.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="command">The line with the command.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public static Outcome<IEvent> Execute(StakingPool pool, NativeCommand command)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(command);
        return pool.Execute(command.Command, command.Context);
    }

    /// <summary>Whether an outcome is the one that the line says.</summary>
    /// <param name="command">The line with the command.</param>
    /// <param name="outcome">What became of it.</param>
    public static bool IsAsSaid(NativeCommand command, in Outcome<IEvent> outcome)
    {
        ArgumentNullException.ThrowIfNull(command);
        return string.Equals(command.Refused, outcome.Rejection?.Code, StringComparison.Ordinal);
    }

    /// <summary>Room for the events of a file, as far as its length tells: too little only means that tables grow.</summary>
    private static LedgerOptions? OptionsFor(Stream stream)
    {
        const long BytesPerLine = 128;
        if (!stream.CanSeek)
        {
            return null;
        }

        long lines = Math.Min(stream.Length / BytesPerLine, 1L << 26);
        return new LedgerOptions { ExpectedEvents = lines, ExpectedSteps = (int)(lines / 2), ExpectedAccounts = (int)(lines / 16) };
    }

    /// <summary>Opens the pool of a history; false, and an error of the header's line, when the pool refuses it.</summary>
    internal static bool TryOpen(
        NativeHistoryReader reader,
        NativeHeader header,
        LedgerOptions? options,
        [NotNullWhen(true)] out StakingPool? pool,
        out RowError? error)
    {
        (pool, error) = (null, null);
        try
        {
            pool = StakingPool.Open(header.Terms, header.Opening, options);
            return true;
        }
        catch (LedgerRejectedException e)
        {
            string found = $"terms of version {header.Terms.Version}, opened by {header.Opening.Actor}";
            error = new RowError(reader.File, reader.Line, 0, "terms", found, $"an opening that the pool accepts ({e.Rejection.Code})");
            return false;
        }
    }

    /// <summary>Executes a frequent command; null when it was accepted.</summary>
    internal static Rejection? Execute(StakingPool pool, NativePlainLine line) => line.Kind switch
    {
        NativePlainKind.Deposit => pool.Execute(line.Deposit, line.Context).Rejection,
        NativePlainKind.TransferAssets => pool.Execute(line.TransferAssets, line.Context).Rejection,
        NativePlainKind.TransferShares => pool.Execute(line.TransferShares, line.Context).Rejection,
        NativePlainKind.RequestWithdrawal => pool.Execute(line.RequestWithdrawal, line.Context).Rejection,
        NativePlainKind.RequestWithdrawalOfShares => pool.Execute(line.RequestWithdrawalOfShares, line.Context).Rejection,
        NativePlainKind.Redeem => pool.Execute(line.Redeem, line.Context).Rejection,
        _ => throw new InvalidOperationException("This line has no command."),
    };
}
