using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// What an event does to the tables: movements of shares, and steps of the pricing pair, in one order. Reusable: the ledger
/// empties it
/// before each event.
/// </summary>
public sealed class EventEffects
{
    private ShareMovement[] _movements = new ShareMovement[8];
    private RateStep[] _steps = new RateStep[8];
    private int _movementCount;
    private int _stepCount;
    private AccountTable? _accounts;
    private EventNumber _event;
    private PricingPair _before;

    /// <summary>How many movements there are.</summary>
    public int MovementCount => _movementCount;

    /// <summary>How many steps there are.</summary>
    public int StepCount => _stepCount;

    /// <summary>The pair after the last step so far; before the first step, the pair before the event.</summary>
    public PricingPair CurrentPair => _stepCount == 0 ? _before : _steps[_stepCount - 1].After;

    /// <summary>The movements in order.</summary>
    internal ReadOnlySpan<ShareMovement> Movements => _movements.AsSpan(0, _movementCount);

    /// <summary>The steps in order.</summary>
    internal ReadOnlySpan<RateStep> Steps => _steps.AsSpan(0, _stepCount);

    /// <summary>A movement by its place.</summary>
    /// <param name="place">The place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such movement.</exception>
    public ShareMovement MovementAt(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, _movementCount);
        return _movements[place];
    }

    /// <summary>A step by its place.</summary>
    /// <param name="place">The place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public RateStep StepAt(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, _stepCount);
        return _steps[place];
    }

    /// <summary>Shares go from one account to another. Zero shares are not recorded.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="from">The account they leave.</param>
    /// <param name="to">The account they reach; may be the same.</param>
    /// <param name="shares">How many.</param>
    public void Move(TokenId token, AccountHandle from, AccountHandle to, in UInt256 shares) => Record(token, from, to, shares);

    /// <summary>Shares go from one account to another. Zero shares are not recorded.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="from">The account they leave.</param>
    /// <param name="to">The account they reach; may be the same.</param>
    /// <param name="shares">How many.</param>
    /// <exception cref="LedgerCorruptException">The ledger does not know an account.</exception>
    public void Move(TokenId token, in AccountId from, in AccountId to, in UInt256 shares) =>
        Record(token, Find(from), Find(to), shares);

    /// <summary>New shares reach an account. Zero shares are not recorded.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="to">The account they reach.</param>
    /// <param name="shares">How many.</param>
    public void Mint(TokenId token, AccountHandle to, in UInt256 shares) => Record(token, null, to, shares);

    /// <summary>New shares reach an account. Zero shares are not recorded.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="to">The account they reach.</param>
    /// <param name="shares">How many.</param>
    /// <exception cref="LedgerCorruptException">The ledger does not know the account.</exception>
    public void Mint(TokenId token, in AccountId to, in UInt256 shares) => Record(token, null, Find(to), shares);

    /// <summary>Shares of an account are destroyed. Zero shares are not recorded.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="from">The account they leave.</param>
    /// <param name="shares">How many.</param>
    public void Burn(TokenId token, AccountHandle from, in UInt256 shares) => Record(token, from, null, shares);

    /// <summary>Shares of an account are destroyed. Zero shares are not recorded.</summary>
    /// <param name="token">Whose shares.</param>
    /// <param name="from">The account they leave.</param>
    /// <param name="shares">How many.</param>
    /// <exception cref="LedgerCorruptException">The ledger does not know the account.</exception>
    public void Burn(TokenId token, in AccountId from, in UInt256 shares) => Record(token, Find(from), null, shares);

    /// <summary>The pricing pair moves to a new one.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="after">The new pair.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cause is none.</exception>
    public void Step(StepCause cause, PricingPair after)
    {
        if (!cause.IsCause())
        {
            throw new ArgumentOutOfRangeException(nameof(cause), cause, "A step needs a cause.");
        }

        if (_stepCount == _steps.Length)
        {
            Array.Resize(ref _steps, checked(_stepCount * 2));
        }

        _steps[_stepCount++] = new RateStep(cause, after);
    }

    /// <summary>The pricing pair moves by so much from what it was before this step. A step by nothing is recorded too.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="assetsIn">Assets added.</param>
    /// <param name="assetsOut">Assets taken.</param>
    /// <param name="sharesIn">Shares added.</param>
    /// <param name="sharesOut">Shares taken.</param>
    /// <exception cref="OverflowException">More is taken than there is, or the sum does not fit 256 bits.</exception>
    public void StepBy(StepCause cause, in UInt256 assetsIn, in UInt256 assetsOut, in UInt256 sharesIn, in UInt256 sharesOut)
    {
        PricingPair before = CurrentPair;
        Step(cause, new PricingPair(
            Amount.FromWei(before.Assets.Value + assetsIn - assetsOut),
            Units.Shares.Of(before.Shares.Value + sharesIn - sharesOut)));
    }

    internal void Begin(EventNumber number, AccountTable accounts, in PricingPair before)
    {
        _event = number;
        _accounts = accounts;
        _before = before;
        _movementCount = 0;
        _stepCount = 0;
    }

    private void Record(TokenId token, AccountHandle? from, AccountHandle? to, in UInt256 shares)
    {
        if (shares.IsZero)
        {
            return;
        }

        if (_movementCount == _movements.Length)
        {
            Array.Resize(ref _movements, checked(_movementCount * 2));
        }

        _movements[_movementCount++] = new ShareMovement(token, from, to, shares, _stepCount);
    }

    private AccountHandle Find(in AccountId account) => _accounts!.TryFind(account, out AccountHandle handle)
        ? handle
        : throw new LedgerCorruptException(_event, "movements name known accounts", $"{account} was never seen");
}
