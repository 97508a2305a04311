using StakingLedger.Ledger;

namespace StakingLedger.Protocols.StakingPool;

/// <content>The frequent commands, one by one and in bulk, without allocating.</content>
public sealed partial class StakingPool
{
    /// <summary>Deposits without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public Outcome<Deposited> Execute(in Deposit command, in Context context) =>
        ExecuteFrequent<Deposit, Deposited>(command, context);

    /// <summary>Moves an amount of assets without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public Outcome<SharesTransferred> Execute(in TransferAssets command, in Context context) =>
        ExecuteFrequent<TransferAssets, SharesTransferred>(command, context);

    /// <summary>Moves shares without allocating.</summary>
    /// <param name="command">The command.</param>
    /// <param name="context">Who, when, under which client id.</param>
    /// <returns>The event, or the rejection; a rejected command changes nothing.</returns>
    public Outcome<SharesTransferred> Execute(in TransferShares command, in Context context) =>
        ExecuteFrequent<TransferShares, SharesTransferred>(command, context);

    /// <summary>Moves amounts of assets, one after the other, up to the first that is refused. Each is an event of its own.</summary>
    /// <param name="transfers">The transfers.</param>
    /// <param name="context">The context of all; it must have no client id.</param>
    /// <param name="refused">Why the next one was refused; null when all were accepted.</param>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="ArgumentException">The context has a client id: one id stands for one command.</exception>
    public int ExecuteAll(ReadOnlySpan<TransferAssets> transfers, in Context context, out Rejection? refused) =>
        ExecuteEach<TransferAssets, SharesTransferred>(transfers, context, out refused);

    /// <summary>Moves shares, one after the other, up to the first that is refused. Each is an event of its own.</summary>
    /// <param name="transfers">The transfers.</param>
    /// <param name="context">The context of all; it must have no client id.</param>
    /// <param name="refused">Why the next one was refused; null when all were accepted.</param>
    /// <returns>How many were accepted.</returns>
    /// <exception cref="ArgumentException">The context has a client id: one id stands for one command.</exception>
    public int ExecuteAll(ReadOnlySpan<TransferShares> transfers, in Context context, out Rejection? refused) =>
        ExecuteEach<TransferShares, SharesTransferred>(transfers, context, out refused);

    /// <summary>A command and an event that are structs pass through constrained calls: neither is boxed.</summary>
    private Outcome<TEvent> ExecuteFrequent<TCommand, TEvent>(in TCommand command, in Context context)
        where TCommand : struct, IPoolCommand<TEvent>
        where TEvent : struct, IPoolEvent
    {
        Ledger.DemandReady(context);
        if (!context.Client.IsDefault && Repeated<TEvent>(command, context) is { } earlier)
        {
            return earlier;
        }

        return _protocol.Decisions.CheckFirst(opens: false, context) is { } refused
            ? refused
            : Commit(command.Decide(_protocol.Decisions, context), context);
    }

    private int ExecuteEach<TCommand, TEvent>(ReadOnlySpan<TCommand> commands, in Context context, out Rejection? refused)
        where TCommand : struct, IPoolCommand<TEvent>
        where TEvent : struct, IPoolEvent
    {
        if (!context.Client.IsDefault)
        {
            throw new ArgumentException("One client id stands for one command, not for many.", nameof(context));
        }

        refused = null;
        for (int i = 0; i < commands.Length; i++)
        {
            Outcome<TEvent> outcome = ExecuteFrequent<TCommand, TEvent>(commands[i], context);
            if (!outcome.IsAccepted)
            {
                refused = outcome.Rejection;
                return i;
            }
        }

        return commands.Length;
    }
}
