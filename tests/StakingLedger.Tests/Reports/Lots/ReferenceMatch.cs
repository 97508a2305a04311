using System.Numerics;
using StakingLedger.Reports;

namespace StakingLedger.Tests.Reports;

internal sealed record ReferenceMatch(LotId Lot, BigInteger Quantity, BigInteger Cost, BigInteger? Proceeds);
