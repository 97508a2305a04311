using System.Runtime.InteropServices;

namespace StakingLedger.Ledger;

/// <summary>A context as the journal keeps it: the actor by handle.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ContextEntry(uint Actor, ulong Time, ulong Block);
