using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Tests.Ledger;

/// <summary>Why the toy pool refuses.</summary>
internal abstract record ToyRejection : Rejection
{
    public sealed record NothingToDo : ToyRejection
    {
        public override string Code => "nothing-to-do";
    }

    public sealed record TooFewShares(UInt256 Held, UInt256 Requested) : ToyRejection
    {
        public override string Code => "too-few-shares";
    }

    public sealed record TooLarge : ToyRejection
    {
        public override string Code => "too-large";
    }
}
