using System.Text;
using StakingLedger.Ledger;

namespace StakingLedger.Reports;

/// <summary>Why a balance changed: shares moved, or the pricing pair did.</summary>
/// <param name="Step">Why the pair moved; none where shares moved.</param>
/// <param name="Movement">Why shares moved, where the protocol says it.</param>
/// <param name="IsOut">Whether shares left the account.</param>
public readonly record struct ExplanationCause(StepCause Step, MovementCause Movement, bool IsOut) : IComparable<ExplanationCause>
{
    /// <summary>Gets a value indicating whether shares moved.</summary>
    public bool IsMovement => Step == StepCause.None;

    /// <summary>Whether one comes before the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ExplanationCause left, ExplanationCause right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes after the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ExplanationCause left, ExplanationCause right) => left.CompareTo(right) > 0;

    /// <summary>Whether one does not come after the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ExplanationCause left, ExplanationCause right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one does not come before the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ExplanationCause left, ExplanationCause right) => left.CompareTo(right) >= 0;

    /// <summary>Movements come first, each kind's arrivals before its departures; then the steps.</summary>
    /// <param name="other">The other cause.</param>
    public int CompareTo(ExplanationCause other)
    {
        int order = Step.CompareTo(other.Step);
        order = order != 0 ? order : Movement.CompareTo(other.Movement);
        return order != 0 ? order : IsOut.CompareTo(other.IsOut);
    }

    /// <summary>The cause in words, stable: <c>rate: consensus rewards</c>, <c>shares in: deposit</c>, <c>shares out</c>.</summary>
    public override string ToString()
    {
        if (!IsMovement)
        {
            return $"rate: {Words(Step.ToString())}";
        }

        string direction = IsOut ? "shares out" : "shares in";
        return Movement == MovementCause.None ? direction : $"{direction}: {Words(Movement.ToString())}";
    }

    private static string Words(string name)
    {
        StringBuilder words = new(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0)
            {
                _ = words.Append(' ');
            }

            _ = words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
