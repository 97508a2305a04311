namespace StakingLedger.Rules;

/// <summary>The ways in which a contract's own 256-bit arithmetic refuses an operation.</summary>
public enum ArithmeticFault
{
    /// <summary>A sum does not fit 256 bits.</summary>
    AdditionOverflow = 1,

    /// <summary>A difference would be negative.</summary>
    SubtractionUnderflow = 2,

    /// <summary>A product does not fit 256 bits.</summary>
    MultiplicationOverflow = 3,

    /// <summary>A division by zero.</summary>
    DivisionByZero = 4,

    /// <summary>An assertion that the contract holds to be always true did not hold.</summary>
    AssertionFailed = 5,
}
