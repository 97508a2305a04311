using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Books;

/// <summary>What the steps of an event did to the priced assets, and what its books say of it.</summary>
internal static class Steps
{
    /// <summary>The change of the priced assets by the steps of a cause in the event read last.</summary>
    public static SignedAmount Of(BookReader reader, StepCause cause)
    {
        SignedAmount sum = SignedAmount.Zero;
        UInt256 before = reader.Before.Assets.Value;
        for (int i = 0; i < reader.Effects.StepCount; i++)
        {
            RateStep step = reader.Effects.StepAt(i);
            sum += step.Cause == cause ? SignedAmount.Change(before, step.After.Assets.Value) : SignedAmount.Zero;
            before = step.After.Assets.Value;
        }

        return sum;
    }

    /// <summary>The postings of a kind and detail, whosever they are.</summary>
    public static SignedAmount Posted(BookTotals books, BookAccountKind kind, ushort detail)
    {
        SignedAmount sum = SignedAmount.Zero;
        foreach (Posting line in books.Lines)
        {
            sum += line.Account.Kind == kind && line.Account.Detail == detail && line.Commodity.IsAssets
                ? line.Amount
                : SignedAmount.Zero;
        }

        return sum;
    }
}
