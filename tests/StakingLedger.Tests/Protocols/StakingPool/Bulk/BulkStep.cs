using StakingLedger.Ledger;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Runs a stream from a place on: how many were accepted, and why the next one was not.</summary>
internal delegate int BulkStep(int place, out Rejection? refused);
