using System.Runtime.InteropServices;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>A slot of the account index: the account itself, so that a search ends where it finds it, and its number.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct AccountSlot
{
    /// <summary>The account; the default one in an empty slot.</summary>
    [FieldOffset(0)]
    public AccountId Account;

    /// <summary>The account's number and one; 0 in an empty slot.</summary>
    [FieldOffset(24)]
    public uint Rank;
}
