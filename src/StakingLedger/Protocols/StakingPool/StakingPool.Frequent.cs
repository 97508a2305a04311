using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>The frequent commands one by one, and all balances, without allocating.</content>
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

    /// <summary>
    /// The balances of a range of accounts at one rate, each rounded down, without allocating. The host divides the range among its
    /// threads.
    /// </summary>
    /// <param name="pair">The rate: <see cref="Pair"/>, or one of the timeline.</param>
    /// <param name="first">The first account.</param>
    /// <param name="balances">Receives one balance per account from the first on; accounts that do not exist have none.</param>
    public void CopyBalances(in PricingPair pair, AccountHandle first, Span<Amount> balances)
    {
        ShareTable shares = Ledger.Shares(PoolEffects.Token);
        for (int i = 0; i < balances.Length; i++)
        {
            uint index = checked(first.Index + (uint)i);
            balances[i] = index < (uint)Ledger.Accounts.Count
                ? PoolConversion.ToAssets(Shares.Of(shares.Of(new AccountHandle(index))), pair)
                : Amount.Zero;
        }
    }

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
}
