using StakingLedger.Units;

namespace StakingLedger.Ledger;

public sealed partial class PoolLedger
{
    private MomentIndex? _moments;

    /// <summary>The last event before anything happened later than an instant; 0 when nothing had happened yet.</summary>
    /// <param name="instant">The instant; events of that very second count.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies before what this ledger, which came from a snapshot, holds.</exception>
    public EventNumber LastEventUpTo(Timestamp instant) => InHistory(Moments().UpToTime(instant), nameof(instant));

    /// <summary>The last event before anything happened in a later block; 0 when nothing had happened yet.</summary>
    /// <param name="block">The block; its own events count.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies before what this ledger, which came from a snapshot, holds.</exception>
    public EventNumber LastEventUpTo(BlockNumber block) => InHistory(Moments().UpToBlock(block), nameof(block));

    /// <summary>The report of an epoch; null when it has none in this ledger's journal.</summary>
    /// <param name="epoch">The epoch.</param>
    public EventNumber? ReportOf(EpochNumber epoch) => Moments().ReportOf(epoch);

    /// <summary>An account's assets at an instant, as <see cref="BalanceAt(in AccountId, EventNumber)"/> says it of an event.</summary>
    /// <param name="account">The account.</param>
    /// <param name="instant">The instant.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It lies before this ledger's history.</exception>
    public Amount BalanceAt(in AccountId account, Timestamp instant) => BalanceAt(account, LastEventUpTo(instant));

    /// <summary>An account's assets at a block's end, as <see cref="BalanceAt(in AccountId, EventNumber)"/> says it of an event.</summary>
    /// <param name="account">The account.</param>
    /// <param name="block">The block.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It lies before this ledger's history.</exception>
    public Amount BalanceAt(in AccountId account, BlockNumber block) => BalanceAt(account, LastEventUpTo(block));

    /// <summary>An account's assets right after the report of an epoch.</summary>
    /// <param name="account">The account.</param>
    /// <param name="epoch">The epoch.</param>
    /// <exception cref="ArgumentException">The account is the default one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The epoch has no report in this ledger's history.</exception>
    public Amount BalanceAt(in AccountId account, EpochNumber epoch) => BalanceAt(
        account,
        ReportOf(epoch) ?? throw new ArgumentOutOfRangeException(nameof(epoch), epoch.Value, "The epoch has no report in this history."));

    private MomentIndex Moments()
    {
        DemandSound();
        _moments ??= new MomentIndex(Journal, _protocol);
        _moments.Extend();
        return _moments;
    }

    private EventNumber InHistory(EventNumber number, string parameter) => number >= HistoryBeginsAfter
        ? number
        : throw new ArgumentOutOfRangeException(
            parameter, $"This ledger's history begins after event {HistoryBeginsAfter.Value}, which came later.");
}
