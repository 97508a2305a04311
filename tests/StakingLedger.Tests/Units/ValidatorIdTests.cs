using StakingLedger.Units;

namespace StakingLedger.Tests.Units;

public sealed class ValidatorIdTests : NumberedIdTests<ValidatorId>
{
    protected override ValidatorId From(ulong number) => ValidatorId.From(number);

    protected override ulong Value(ValidatorId id) => id.Value;

    protected override (bool AtMost, bool AtLeast, bool Greater, bool Less) Compare(ValidatorId a, ValidatorId b) =>
        (a <= b, a >= b, a > b, a < b);
}
