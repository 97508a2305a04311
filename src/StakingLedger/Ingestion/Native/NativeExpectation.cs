using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>A line with a balance assertion: what holds right after the lines before it.</summary>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Subject">The account, or the number of the request, operator or validator; empty for the other kinds.</param>
/// <param name="Values">What is said of it, at least one value; the fields that are not named are not asserted.</param>
public sealed record NativeExpectation(NativeExpectationKind Kind, string Subject, ValueList<NativeExpectedValue> Values) : NativeRow
{
    /// <summary>The whole assertion that holds for a pool now.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="kind">What to speak of.</param>
    /// <param name="subject">The account, or the number of the request, operator or validator; empty for the other kinds.</param>
    /// <returns>The assertion; null when the pool has no such request, operator or validator.</returns>
    /// <exception cref="ArgumentException">The subject is no account or no number, or there is one where none belongs.</exception>
    public static NativeExpectation? Of(StakingPool pool, NativeExpectationKind kind, string subject = "")
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(subject);
        return NativeObservation.Of(pool, kind, subject) is { } values ? new NativeExpectation(kind, subject, values) : null;
    }

    /// <summary>The value of a field; null when it is not asserted.</summary>
    /// <param name="field">The field.</param>
    public string? ValueOf(string field)
    {
        foreach (NativeExpectedValue value in Values)
        {
            if (string.Equals(value.Field, field, StringComparison.Ordinal))
            {
                return value.Value;
            }
        }

        return null;
    }

    /// <summary>The field that names the subject; null where there is none.</summary>
    internal string? SubjectField => NativeExpectationForm.Of(Kind).Subject?.Name;
}
