namespace StakingLedger.Simulator.Model;

/// <summary>What a holder's token balance counts.</summary>
internal enum TokenModel
{
    Rebasing,
    ValueAccruing,
}
