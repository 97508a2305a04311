using System.Security.Cryptography;
using StakingLedger.Numerics;

namespace StakingLedger.Benchmarks;

/// <summary>Row 15: Keccak-256 of 64-byte nodes.</summary>
internal sealed class KeccakRow : GateRow
{
    private const int WarmUps = 200;

    public override int Number => 15;

    public override string Subject => "Keccak-256 of 64-byte nodes, four at once";

    public override IReadOnlyList<Claim> Measure()
    {
        KeccakBenchmarks subject = new();
        subject.Setup();
        Work scalar = new("one by one", KeccakBenchmarks.Nodes, () => subject.OneByOne());
        Work four = new("four at once", KeccakBenchmarks.Nodes, () => subject.FourAtOnce());
        Work framework = new("SHA3_256.HashData", KeccakBenchmarks.Nodes, () => Ignore(subject.FrameworkSha3()));
        for (int i = 0; i < WarmUps; i++)
        {
            // A run takes a tenth of a millisecond: the common warm-up alone would leave the compiler too few calls to count.
            _ = subject.OneByOne();
            _ = subject.FourAtOnce();
        }

        RoundTimes times = Rounds.OnThread(101, scalar, four, framework);
        string detail = $"ns per node: {times.Median(four):F0} four at once, {times.Median(scalar):F0} one by one";
        return
        [
            Claim.AtLeast("faster than our scalar one", 3, 3.7, KeccakFourWay.IsSupported ? times.Ratio(scalar, four) : []) with
            {
                Detail = detail,
                Notice = KeccakFourWay.IsSupported ? null : "this processor has no AVX2",
            },
            Claim.AtLeast("faster than SHA3_256.HashData", 5, 6.3, SHA3_256.IsSupported ? times.Ratio(framework, four) : []) with
            {
                Detail = $"ns per node: {times.Median(framework):F0} SHA3_256.HashData",
                Notice = SHA3_256.IsSupported ? null : "this machine's runtime has no SHA3-256",
            },
        ];
    }

    /// <summary>Another padding gives other hashes.</summary>
    private static ulong? Ignore(ulong result)
    {
        GC.KeepAlive(result);
        return null;
    }
}
