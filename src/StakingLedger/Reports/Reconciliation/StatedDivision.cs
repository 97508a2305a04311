using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// A whole that is stated before it is divided among several with every part rounded down: the parts add up to less. What is left over
/// explains a difference of exactly so much.
/// </summary>
/// <param name="Name">What is left over is called, such as "voter-share dust".</param>
/// <param name="Whole">What was stated, in the smallest unit.</param>
/// <param name="Parts">What the rounded parts add up to; at most the whole.</param>
/// <param name="Count">Among how many it was divided: less than so many units can be left over.</param>
public sealed record StatedDivision(string Name, Amount Whole, Amount Parts, long Count)
{
    /// <summary>Gets what the division left over; null when no such division leaves that much.</summary>
    public Amount? LeftOver =>
        Parts <= Whole && Count > 0 && (Whole - Parts).Value < (UInt256)Count ? Whole - Parts : null;
}
