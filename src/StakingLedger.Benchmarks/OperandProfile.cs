namespace StakingLedger.Benchmarks;

/// <summary>The widths of the operands: averages over all widths would say nothing about any.</summary>
public enum OperandProfile
{
    /// <summary>Balances of a large pool: shares of 2^40 to 2^87, about 9.5e24 wei pooled, about 8e24 shares.</summary>
    Realistic,

    /// <summary>Every operand of 97 to 128 bits.</summary>
    Below128,

    /// <summary>Every operand of 256 bits; the quotient fits.</summary>
    Full256,
}
