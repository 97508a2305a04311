using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

internal sealed partial class ToyPool
{
    public Outcome<IEvent> Decide(ICommand command, in Context context) => command switch
    {
        ToyCommand.Deposit deposit => Decide(deposit),
        ToyCommand.Transfer transfer => Holding(
            transfer.From, transfer.Shares, () => new ToyEvent.Transferred(transfer.From, transfer.To, transfer.Shares)),
        ToyCommand.Wrap wrap => Holding(wrap.Holder, wrap.Shares, () => new ToyEvent.Wrapped(wrap.Holder, wrap.Shares)),
        ToyCommand.Burn burn => Holding(burn.Holder, burn.Shares, () => new ToyEvent.Burnt(burn.Holder, burn.Shares)),
        ToyCommand.Report report => Decide(report),
        ToyCommand.Note note => Outcome.Accepted<IEvent>(new ToyEvent.Noted(note.Text, note.About, note.Numbers)),
        _ => throw new ArgumentException("The toy pool knows no such command.", nameof(command)),
    };

    public IEvent Read(EventReader e) => e.Kind switch
    {
        1 => new ToyEvent.Deposited(e.ReadAccount(), e.ReadNumber(), e.ReadNumber()),
        2 => new ToyEvent.Transferred(e.ReadAccount(), e.ReadAccount(), e.ReadNumber()),
        3 => new ToyEvent.Wrapped(e.ReadAccount(), e.ReadNumber()),
        4 => new ToyEvent.Burnt(e.ReadAccount(), e.ReadNumber()),
        5 => new ToyEvent.Reported(e.ReadNumber(), e.ReadNumber(), e.ReadUInt32(), e.ReadNumber()),
        6 => ReadNote(e),
        _ => throw new InvalidOperationException("The toy pool has no such event."),
    };

    public ICommand CommandBehind(EventReader e) => Read(e) switch
    {
        ToyEvent.Deposited deposited => new ToyCommand.Deposit(deposited.Holder, deposited.Assets),
        ToyEvent.Transferred moved => new ToyCommand.Transfer(moved.From, moved.To, moved.Shares),
        ToyEvent.Wrapped wrapped => new ToyCommand.Wrap(wrapped.Holder, wrapped.Shares),
        ToyEvent.Burnt burnt => new ToyCommand.Burn(burnt.Holder, burnt.Shares),
        ToyEvent.Reported reported => new ToyCommand.Report(reported.Rewards, reported.Penalty, reported.FeeBasisPoints),
        ToyEvent.Noted noted => new ToyCommand.Note(noted.Text, noted.About, noted.Numbers),
        _ => throw new InvalidOperationException("The toy pool has no such event."),
    };

    private static ToyEvent.Noted ReadNote(EventReader e)
    {
        string text = e.ReadText();
        AccountId about = e.ReadOptionalAccount();
        UInt256[] numbers = new UInt256[e.ReadCount()];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = e.ReadNumber();
        }

        return new ToyEvent.Noted(text, about, numbers);
    }

    private Outcome<IEvent> Decide(ToyCommand.Deposit deposit)
    {
        PricingPair pair = View.Timeline.Current;
        UInt256 shares = pair.Shares.Value.IsZero || pair.Assets.Value.IsZero
            ? deposit.Assets
            : FullMath.MulDiv(deposit.Assets, pair.Shares.Value, pair.Assets.Value, Rounding.Down);
        if (shares.IsZero)
        {
            return new ToyRejection.NothingToDo();
        }

        return deposit.Assets > LargestDeposit || shares.BitLength() > 200 || pair.Shares.Value.BitLength() > 200
            ? new ToyRejection.TooLarge()
            : Outcome.Accepted<IEvent>(new ToyEvent.Deposited(deposit.Holder, deposit.Assets, shares));
    }

    private Outcome<IEvent> Decide(ToyCommand.Report report)
    {
        PricingPair pair = View.Timeline.Current;
        UInt256 grown = pair.Assets.Value + report.Rewards;
        if (report.Penalty >= grown || pair.Shares.Value.IsZero)
        {
            return new ToyRejection.NothingToDo();
        }

        UInt256 post = grown - report.Penalty;
        UInt256 fee = report.Rewards > report.Penalty
            ? FullMath.MulDiv(report.Rewards - report.Penalty, (UInt256)report.FeeBasisPoints, (UInt256)10_000u, Rounding.Down)
            : UInt256.Zero;
        UInt256 feeShares = FullMath.MulDiv(fee, pair.Shares.Value, post - fee, Rounding.Down);
        return Outcome.Accepted<IEvent>(
            new ToyEvent.Reported(report.Rewards, report.Penalty, report.FeeBasisPoints, feeShares));
    }

    private Outcome<IEvent> Holding(AccountId holder, UInt256 shares, Func<IEvent> accept)
    {
        UInt256 held = View.Accounts.TryFind(holder, out AccountHandle handle) ? View.Shares(Staked).Of(handle) : UInt256.Zero;
        return held < shares ? new ToyRejection.TooFewShares(held, shares) : Outcome.Accepted(accept());
    }
}
