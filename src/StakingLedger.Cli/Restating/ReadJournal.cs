using StakingLedger.Ledger;

namespace StakingLedger.Cli;

/// <summary>Reads a journal file into a ledger.</summary>
/// <param name="file">The file.</param>
/// <param name="protocol">Makes a fresh protocol of its kind.</param>
internal delegate PoolLedger ReadJournal(string file, out Func<IProtocol> protocol);
