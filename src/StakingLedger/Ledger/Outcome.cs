using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StakingLedger.Ledger;

/// <summary>
/// What became of a command: a value, or the rejection. <c>default</c> is neither, and every use of it throws
/// <see cref="InvalidOperationException"/>.
/// </summary>
/// <typeparam name="T">What an accepted command yields.</typeparam>
public readonly struct Outcome<T> : IEquatable<Outcome<T>>
{
    private readonly T? _value;

    // The rejection; or, for a value, an object that says that there is one. A flag beside it would make every outcome eight bytes longer.
    private readonly object? _state;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Outcome(T value)
    {
        _value = value;
        _state = Outcome.HasValue;
    }

    internal Outcome(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        _value = default;
        _state = rejection;
    }

    /// <summary>Whether the command was accepted.</summary>
    /// <exception cref="InvalidOperationException">This is the default outcome.</exception>
    public bool IsAccepted
    {
        get
        {
            DemandMade();
            return HasValue;
        }
    }

    /// <summary>What the accepted command yields.</summary>
    /// <exception cref="InvalidOperationException">The command was rejected, or this is the default outcome.</exception>
    public T Value
    {
        get
        {
            DemandMade();
            return HasValue
                ? _value!
                : throw new InvalidOperationException($"The command was rejected ({Refusal!.Code}): there is no value.");
        }
    }

    /// <summary>The value where it stands, so that it is not copied; meaningless when the command was rejected.</summary>
    [UnscopedRef]
    internal ref readonly T? Accepted => ref _value;

    /// <summary>The refusal; null when the command was accepted.</summary>
    /// <exception cref="InvalidOperationException">This is the default outcome.</exception>
    public Rejection? Rejection
    {
        get
        {
            DemandMade();
            return Refusal;
        }
    }

    /// <summary>An accepted outcome.</summary>
    /// <param name="value">What the command yields.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Outcome<T>(T value) => new(value);

    /// <summary>A rejected outcome.</summary>
    /// <param name="rejection">The refusal.</param>
    /// <exception cref="ArgumentNullException">The rejection is null.</exception>
    public static implicit operator Outcome<T>(Rejection rejection) => new(rejection);

    /// <summary>Whether both hold equal values or equal rejections. Two default outcomes are equal.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);

    /// <summary>The value, or an exception that carries the rejection.</summary>
    /// <exception cref="LedgerRejectedException">The command was rejected.</exception>
    /// <exception cref="InvalidOperationException">This is the default outcome.</exception>
    public T OrThrow()
    {
        DemandMade();
        return HasValue ? _value! : throw new LedgerRejectedException(Refusal!);
    }

    /// <summary>The value if there is one.</summary>
    /// <param name="value">What the command yields, when accepted.</param>
    /// <exception cref="InvalidOperationException">This is the default outcome.</exception>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        DemandMade();
        value = _value;
        return HasValue;
    }

    /// <summary>Goes on with the value or with the rejection.</summary>
    /// <typeparam name="TResult">What both ways yield.</typeparam>
    /// <param name="accepted">The way of an accepted command.</param>
    /// <param name="rejected">The way of a rejected one.</param>
    /// <exception cref="InvalidOperationException">This is the default outcome.</exception>
    public TResult Match<TResult>(Func<T, TResult> accepted, Func<Rejection, TResult> rejected)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(rejected);
        DemandMade();
        return HasValue ? accepted(_value!) : rejected(Refusal!);
    }

    /// <summary>The same rejection, or the value turned into another one.</summary>
    /// <typeparam name="TResult">What the new outcome yields.</typeparam>
    /// <param name="selector">Turns the value; not called for a rejection.</param>
    /// <exception cref="InvalidOperationException">This is the default outcome.</exception>
    public Outcome<TResult> Select<TResult>(Func<T, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        DemandMade();
        return HasValue ? new Outcome<TResult>(selector(_value!)) : new Outcome<TResult>(Refusal!);
    }

    /// <inheritdoc/>
    public bool Equals(Outcome<T> other) =>
        HasValue == other.HasValue
        && EqualityComparer<T?>.Default.Equals(_value, other._value)
        && Equals(Refusal, other.Refusal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? _value?.GetHashCode() ?? 1 : Refusal?.GetHashCode() ?? 0;

    /// <summary>The value, or the rejection with its code.</summary>
    public override string ToString() => (HasValue, Refusal) switch
    {
        (true, _) => $"accepted: {_value}",
        (false, null) => "no outcome",
        (false, _) => $"rejected ({Refusal!.Code}): {Refusal}",
    };

    private bool HasValue => ReferenceEquals(_state, Outcome.HasValue);

    private Rejection? Refusal => HasValue ? null : Unsafe.As<Rejection?>(_state);

    private void DemandMade()
    {
        if (_state is null)
        {
            throw new InvalidOperationException("This outcome was never made: it is the default value.");
        }
    }
}
