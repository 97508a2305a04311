using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Who acts in the tests of the house pool: one account a role, two where a second one is needed, and some holders.</summary>
internal static class Actors
{
    public static readonly AccountId Governor = AccountId.FromLabel("governor");
    public static readonly AccountId SecondGovernor = AccountId.FromLabel("governor.2");
    public static readonly AccountId Oracle = AccountId.FromLabel("oracle");
    public static readonly AccountId SecondOracle = AccountId.FromLabel("oracle.2");
    public static readonly AccountId Manager = AccountId.FromLabel("manager");
    public static readonly AccountId Treasurer = AccountId.FromLabel("treasurer");
    public static readonly AccountId Guardian = AccountId.FromLabel("guardian");
    public static readonly AccountId Custodian = AccountId.FromLabel("custodian");
    public static readonly AccountId Depositor = AccountId.FromLabel("depositor");

    public static readonly AccountId Alice = AccountId.FromLabel("alice");
    public static readonly AccountId Bob = AccountId.FromLabel("bob");
    public static readonly AccountId Carol = AccountId.FromLabel("carol");
    public static readonly AccountId Stranger = AccountId.FromLabel("stranger");

    public static readonly AccountId Queue = AccountId.FromLabel("queue");
    public static readonly AccountId Dead = AccountId.FromLabel("dead");
    public static readonly AccountId Treasury = AccountId.FromLabel("treasury");
    public static readonly AccountId Insurance = AccountId.FromLabel("insurance");

    /// <summary>The account that receives the fees of an operator.</summary>
    public static AccountId RewardsOf(ulong id) => AccountId.FromLabel($"operator.{id}");
}
