using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The pricing pairs of a ledger: every step with its event, its cause and the pair after it. A holder's part of a step is
/// ⌊s·E/S⌋ after it less ⌊s·E/S⌋ before it, so the parts add up to the change of the balance exactly. A resumed ledger's timeline
/// begins with the pair of its snapshot.
/// </summary>
public sealed partial class Timeline
{
    private readonly NumberColumn _assets;
    private readonly NumberColumn _shares;
    private ulong[] _events;
    private StepCause[] _causes;
    private int _count;
    private PricingPair _current;

    internal Timeline(EventNumber firstEventBefore = default, PricingPair firstPair = default, LedgerOptions? options = null)
    {
        BeginsAfter = firstEventBefore;
        FirstPair = firstPair;
        _current = firstPair;
        int expected = options?.ExpectedSteps ?? 0;
        ArgumentOutOfRangeException.ThrowIfNegative(expected, nameof(options));
        _assets = new NumberColumn(expected);
        _shares = new NumberColumn(expected);
        _events = LargeArrays.Zeroed<ulong>(expected);
        _causes = LargeArrays.Zeroed<StepCause>(expected);
        if (options is { TouchMemory: true } && expected != 0)
        {
            _assets.Touch();
            _shares.Touch();
            LargeArrays.Touch(_events);
            LargeArrays.Touch(_causes);
        }
    }

    /// <summary>The event at whose end this timeline begins: 0, or the last event of the snapshot.</summary>
    public EventNumber BeginsAfter { get; }

    /// <summary>The pair with which this timeline begins: (0, 0), or that of the snapshot.</summary>
    public PricingPair FirstPair { get; }

    /// <summary>The pair now.</summary>
    public PricingPair Current => _current;

    /// <summary>How many steps this timeline holds.</summary>
    public int Count => _count;

    /// <summary>A step by its place, in order of time.</summary>
    /// <param name="place">The place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public RateStep this[int place]
    {
        get
        {
            Demand(place);
            return new RateStep(_causes[place], PairAfter(place));
        }
    }

    /// <summary>The event that a step belongs to.</summary>
    /// <param name="place">The place of the step, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public EventNumber EventOf(int place)
    {
        Demand(place);
        return EventNumber.From(_events[place]);
    }

    /// <summary>The pair before a step.</summary>
    /// <param name="place">The place of the step, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public PricingPair PairBefore(int place)
    {
        Demand(place);
        return place == 0 ? FirstPair : PairAfter(place - 1);
    }

    /// <summary>The pair after an event, whether or not it moved the pair.</summary>
    /// <param name="number">The event; 0 for the opening.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event lies before the beginning of this timeline.</exception>
    public PricingPair PairAt(EventNumber number)
    {
        DemandInside(number);
        int place = FirstAfter(number.Value);
        return place == 0 ? FirstPair : PairAfter(place - 1);
    }

    /// <summary>The steps of an event in order; empty when it moved nothing.</summary>
    /// <param name="number">The event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event lies before the beginning of this timeline.</exception>
    public IReadOnlyList<RateStep> StepsOf(EventNumber number)
    {
        (int first, int count) = PlacesOf(number);
        if (count == 0)
        {
            return [];
        }

        RateStep[] steps = new RateStep[count];
        for (int i = 0; i < count; i++)
        {
            steps[i] = this[first + i];
        }

        return steps;
    }

    /// <summary>
    /// Where an event's steps stand: the place of the first, and how many. Without steps, the place where they would.
    /// </summary>
    /// <param name="number">The event.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event lies before the beginning of this timeline.</exception>
    public (int First, int Count) PlacesOf(EventNumber number)
    {
        DemandInside(number);
        int first = number.Value == 0 ? 0 : FirstAfter(number.Value - 1);
        int count = 0;
        while (first + count < _count && _events[first + count] == number.Value)
        {
            count++;
        }

        return (first, count);
    }

    /// <summary>The pair now, where it stands.</summary>
    internal ref readonly PricingPair CurrentInPlace => ref _current;

    internal void Append(EventNumber number, in RateStep step)
    {
        _current = step.After;
        Append(number, step.Cause);
    }

    private void Append(EventNumber number, StepCause cause)
    {
        if (_count == _events.Length)
        {
            int capacity = Math.Max(16, checked(_count * 2));
            LargeArrays.Grow(ref _events, capacity);
            LargeArrays.Grow(ref _causes, capacity);
        }

        _events[_count] = number.Value;
        _causes[_count] = cause;
        _assets[(uint)_count] = _current.Assets.Value;
        _shares[(uint)_count] = _current.Shares.Value;
        _count++;
    }

    private PricingPair PairAfter(int place) =>
        new(Amount.FromWei(_assets[(uint)place]), Units.Shares.Of(_shares[(uint)place]));

    /// <summary>The place of the first step of a later event.</summary>
    private int FirstAfter(ulong number)
    {
        int low = 0;
        int high = _count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (_events[middle] <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Demand(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, _count);
    }

    private void DemandInside(EventNumber number)
    {
        if (number < BeginsAfter)
        {
            throw new ArgumentOutOfRangeException(
                nameof(number), number.Value, $"This timeline begins after event {BeginsAfter.Value}.");
        }
    }
}
