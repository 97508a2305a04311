namespace StakingLedger.Rules;

/// <summary>The divisions that went into a commission; empty where the curve is at its middle or at an end.</summary>
/// <param name="Demand">The demand as a part of the range.</param>
/// <param name="Root">That part in steps of 10^-6.</param>
/// <param name="Curve">How far the cube moves the fee.</param>
internal readonly record struct NodeFeeQuotients(Quotient Demand, Quotient Root, Quotient Curve);
