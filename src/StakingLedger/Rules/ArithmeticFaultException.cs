namespace StakingLedger.Rules;

/// <summary>
/// Raised by a rule where the contract it mirrors would revert inside its arithmetic. A protocol's decision catches it and turns
/// it into the rejection that stands for that revert; it never leaves a decision.
/// </summary>
public sealed class ArithmeticFaultException : ArithmeticException
{
    /// <summary>Makes the exception for one fault.</summary>
    /// <param name="fault">What the contract's arithmetic refused.</param>
    public ArithmeticFaultException(ArithmeticFault fault)
        : base($"The contract's arithmetic refuses: {fault}.") => Fault = fault;

    /// <summary>Gets what the contract's arithmetic refused.</summary>
    public ArithmeticFault Fault { get; }
}
