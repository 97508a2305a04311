using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>How the fee on rewards is split. Every part is rounded down; what the floors leave goes to the remainder recipient.</summary>
public sealed record FeeSplit
{
    /// <summary>The parts; they add up to 10,000 basis points.</summary>
    public required ValueList<FeeShare> Parts { get; init; }

    /// <summary>Who gets the dust, and the operators' part when no operator has weight. Default: the treasury.</summary>
    public FeeRecipient Remainder { get; init; } = FeeRecipient.Treasury;

    /// <summary>By what the operators' part is split. Default: by rewards.</summary>
    public OperatorWeights Weights { get; init; }

    /// <summary>All to the treasury.</summary>
    public static FeeSplit ToTreasury { get; } = Of(treasury: 10_000);

    /// <summary>A split over the pool's usual recipients, in basis points of the fee; the rest to the treasury as remainder.</summary>
    /// <param name="operators">The operators' part.</param>
    /// <param name="treasury">The treasury's part.</param>
    /// <param name="insurance">The insurance fund's part.</param>
    /// <exception cref="ArgumentException">The parts do not add up to 10,000.</exception>
    public static FeeSplit Of(int operators = 0, int treasury = 0, int insurance = 0)
    {
        List<FeeShare> parts = [];
        Add(FeeRecipient.Operators, operators);
        Add(FeeRecipient.Treasury, treasury);
        Add(FeeRecipient.Insurance, insurance);
        FeeSplit split = new() { Parts = [.. parts] };
        split.Validate(nameof(operators));
        return split;

        void Add(FeeRecipient recipient, int part)
        {
            if (part != 0)
            {
                parts.Add(new FeeShare(recipient, BasisPoints.FromValue(part)));
            }
        }
    }

    internal void Validate(string parameter)
    {
        int sum = 0;
        foreach (FeeShare share in Parts)
        {
            Demand(share.Recipient.Kind is >= FeeRecipientKind.Operators and <= FeeRecipientKind.Account, parameter);
            sum += share.Part.Value;
        }

        if (sum != BasisPoints.All.Value)
        {
            throw new ArgumentException($"The parts of the fee add up to {sum} basis points, not 10,000.", parameter);
        }

        Demand(Remainder.Kind is >= FeeRecipientKind.Treasury and <= FeeRecipientKind.Account, parameter);
        Demand(Weights <= OperatorWeights.Registered, parameter);
    }

    private static void Demand(bool known, string parameter)
    {
        if (!known)
        {
            throw new ArgumentException(
                "A fee recipient or weight is not known, or the operators are to keep the remainder.", parameter);
        }
    }
}
