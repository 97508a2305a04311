using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <content>Rejections: Routing.</content>
public abstract partial record PoolRejection
{
    /// <summary>The operator is known already.</summary>
    /// <param name="Operator">The operator.</param>
    public sealed record OperatorExists(OperatorId Operator)
        : PoolRejection(PoolRejectionCodes.OperatorExists);

    /// <summary>There is no such operator.</summary>
    /// <param name="Operator">The operator.</param>
    public sealed record UnknownOperator(OperatorId Operator)
        : PoolRejection(PoolRejectionCodes.UnknownOperator);

    /// <summary>The operator is retired.</summary>
    /// <param name="Operator">The operator.</param>
    public sealed record OperatorRetired(OperatorId Operator)
        : PoolRejection(PoolRejectionCodes.OperatorRetired);

    /// <summary>The operator is not active.</summary>
    /// <param name="Operator">The operator.</param>
    public sealed record OperatorNotActive(OperatorId Operator)
        : PoolRejection(PoolRejectionCodes.OperatorNotActive);

    /// <summary>The operator is not suspended.</summary>
    /// <param name="Operator">The operator.</param>
    public sealed record OperatorNotSuspended(OperatorId Operator)
        : PoolRejection(PoolRejectionCodes.OperatorNotSuspended);

    /// <summary>The operator still has active validators, a balance or assets in flight.</summary>
    /// <param name="Operator">The operator.</param>
    public sealed record OperatorHasStake(OperatorId Operator)
        : PoolRejection(PoolRejectionCodes.OperatorHasStake);

    /// <summary>The validator is known already, or named twice.</summary>
    /// <param name="Validator">The validator.</param>
    public sealed record ValidatorExists(ValidatorId Validator)
        : PoolRejection(PoolRejectionCodes.ValidatorExists);

    /// <summary>No operator can take a step.</summary>
    public sealed record NoCapacity()
        : PoolRejection(PoolRejectionCodes.NoCapacity);
}
