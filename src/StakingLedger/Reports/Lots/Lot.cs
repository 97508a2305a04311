using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>An open lot as it stands: units acquired at one moment, and what they cost.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Form">The form of the position.</param>
/// <param name="Since">Since when it is held; wrapping and transfers do not change it.</param>
/// <param name="Kind">What opened it: acquired, income or transferred in. Wrapping does not change it.</param>
/// <param name="Quantity">How much is left of it, in the form's smallest unit.</param>
/// <param name="Cost">What that cost, in the price currency's smallest unit.</param>
/// <param name="Source">The lot that it was in another form; null when it was opened in this one.</param>
public readonly record struct Lot(
    LotId Id, TokenId Form, Timestamp Since, LotChangeKind Kind, UInt256 Quantity, UInt256 Cost, LotId? Source);
