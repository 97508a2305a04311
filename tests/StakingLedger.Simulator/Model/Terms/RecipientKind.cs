namespace StakingLedger.Simulator.Model;

/// <summary>Who a part of the fee goes to.</summary>
internal enum RecipientKind
{
    Operators,
    Treasury,
    Insurance,
    Account,
}
