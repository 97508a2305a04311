using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class OperatorIdTests : NumberedIdTests<OperatorId>
{
    protected override OperatorId From(ulong number) => OperatorId.From(number);

    protected override ulong Value(OperatorId id) => id.Value;

    protected override (bool AtMost, bool AtLeast, bool Greater, bool Less) Compare(OperatorId a, OperatorId b) =>
        (a <= b, a >= b, a > b, a < b);
}
