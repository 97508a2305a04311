using System.Globalization;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>The totals of a Rocket Pool interval, each recomputed from the nodes or from the other totals.</summary>
internal static class RocketPoolSums
{
    public const string Pool = "totalSmoothingPoolEth";
    public const string Stakers = "poolStakerSmoothingPoolEth";
    public const string Operators = "nodeOperatorSmoothingPoolEth";
    public const string Voters = "totalVoterShareEth";
    public const string PoolVoterShare = "smoothingPoolVoterShareEth";
    public const string ProtocolDao = "totalPdaoShareEth";

    private const int Collateral = 0;
    private const int Oracle = 1;
    private const int Smoothing = 2;
    private const int Voter = 3;

    /// <summary>All totals that are stated.</summary>
    public static ValueList<RewardSum> Of(
        JsonPlace totals, JsonPlace networks, List<RewardEntry> entries, bool hasVoters, FileSource source)
    {
        List<RewardSum> sums =
        [
            OverNodes("totalCollateralRpl", "collateralRpl", Collateral),
            OverNodes("totalOracleDaoRpl", "oracleDaoRpl", Oracle),
            OverNodes(Operators, "smoothingPoolEth", Smoothing),
        ];
        if (hasVoters)
        {
            sums.Add(OverNodes(Voters, "voterShareEth", Voter));
        }

        RewardEntry[] byNetwork = [.. entries];
        Array.Sort(byNetwork, static (a, b) => NetworkOf(a).CompareTo(NetworkOf(b)));
        List<UInt256> numbers = [];
        foreach ((string name, JsonPlace network) in networks.Fields())
        {
            UInt256 number = JsonPlace.TryReadDigits(name, out UInt256 read)
                ? read
                : throw network.Refused($"'{name}'", "the number of a network");
            numbers.Add(number);
            AddNetwork(sums, network, name, Members(byNetwork, number), hasVoters, source);
        }

        DemandNetworks(networks, numbers, entries);
        sums.Add(hasVoters ? PoolWithVoters(totals, entries, source) : PoolWithoutVoters(totals, source));
        return [.. sums];

        RewardSum OverNodes(string total, string field, int amount) => RewardSum.Of(
            total, $"sum of {field} over nodes", totals.Field(total).Amount(), RewardOrder.Sum(entries, amount, total, source));
    }

    private static void AddNetwork(
        List<RewardSum> sums, JsonPlace network, string name, ArraySegment<RewardEntry> members, bool hasVoters, FileSource source)
    {
        network.Object().Only("collateralRpl", "oracleDaoRpl", "smoothingPoolEth");
        foreach ((string field, int amount) in ((string, int)[])[("collateralRpl", Collateral), ("oracleDaoRpl", Oracle)])
        {
            JsonPlace place = network.Field(field);
            sums.Add(RewardSum.Of(
                place.Path,
                $"sum of {field} over nodes of network {name}",
                place.Amount(),
                RewardOrder.Sum(members, amount, place.Path, source)));
        }

        JsonPlace ether = network.Field("smoothingPoolEth");
        UInt256 sum = RewardOrder.Sum(members, Smoothing, ether.Path, source);
        UInt256 voters = hasVoters ? RewardOrder.Sum(members, Voter, ether.Path, source) : UInt256.Zero;
        string rule = hasVoters ? "sum of smoothingPoolEth and voterShareEth" : "sum of smoothingPoolEth";
        sums.Add(RewardSum.Of(
            ether.Path, $"{rule} over nodes of network {name}", ether.Amount(), Add(sum, voters, ether.Path, source)));
    }

    /// <summary>A node on a network for which no total is stated would be in no sum.</summary>
    private static void DemandNetworks(JsonPlace networks, List<UInt256> numbers, List<RewardEntry> entries)
    {
        numbers.Sort();
        foreach (RewardEntry entry in entries)
        {
            if (numbers.BinarySearch(NetworkOf(entry)) < 0)
            {
                throw networks.Refused($"no totals of network {entry.Leaf[1]}, which {entry.Holder} has", "every network of a node");
            }
        }
    }

    private static UInt256 NetworkOf(RewardEntry entry) => entry.Leaf[1].Value;

    /// <summary>The nodes of one network, out of all in the order of their networks.</summary>
    private static ArraySegment<RewardEntry> Members(RewardEntry[] byNetwork, UInt256 number)
    {
        int first = FirstFrom(byNetwork, number, isAfter: false);
        return new ArraySegment<RewardEntry>(byNetwork, first, FirstFrom(byNetwork, number, isAfter: true) - first);
    }

    private static int FirstFrom(RewardEntry[] byNetwork, UInt256 number, bool isAfter)
    {
        (int low, int high) = (0, byNetwork.Length);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int order = NetworkOf(byNetwork[middle]).CompareTo(number);
            (low, high) = order < 0 || (isAfter && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static RewardSum PoolWithoutVoters(JsonPlace totals, FileSource source) => RewardSum.Of(
        Pool,
        "pool stakers + node operators",
        totals.Field(Pool).Amount(),
        Add(totals.Field(Stakers).Amount(), totals.Field(Operators).Amount(), Pool, source));

    /// <summary>
    /// The split of the pool. The voter share is stated before its floor division among the voters, and the pool stakers hold the dust
    /// of that division as well: so the parts add up to more than the pool, by less than one unit for every voter. What the voters got
    /// beyond the pool's share was waiting in the vault; the file does not state it, but it cannot be negative.
    /// </summary>
    private static RewardSum PoolWithVoters(JsonPlace totals, List<RewardEntry> entries, FileSource source)
    {
        UInt256 pool = totals.Field(Pool).Amount();
        UInt256 share = totals.Field(PoolVoterShare).Amount();
        UInt256 paid = totals.Field(Voters).Amount();
        UInt256 others = Add(totals.Field(Stakers).Amount(), totals.Field(Operators).Amount(), Pool, source);
        others = Add(others, totals.Field(ProtocolDao).Amount(), Pool, source);
        UInt256 sum = Add(others, share, Pool, source);
        string cause = string.Empty;
        int voters = entries.Count(static e => !e.Amounts[Voter].IsZero);
        if (sum > pool && sum - pool < (UInt256)(uint)voters && Add(others, paid, Pool, source) >= pool)
        {
            UInt256 waiting = Add(others, paid, Pool, source) - pool;
            cause = string.Create(
                CultureInfo.InvariantCulture,
                $"voter-share dust: {PoolVoterShare} is stated before its floor division among {voters} voters, and the "
                + $"{sum - pool} wei that the division leaves went to the pool stakers; the voters' {paid} wei include {waiting} wei "
                + $"that waited in the vault");
        }

        return new RewardSum(Pool, "pool stakers + node operators + voter share + protocol DAO", pool, sum, cause);
    }

    private static UInt256 Add(UInt256 left, UInt256 right, string name, FileSource source) =>
        UInt256.TryAdd(left, right, out UInt256 sum)
            ? sum
            : throw source.At(name, "amounts whose sum is 2^256 or more", "a sum below 2^256");
}
