using System.Globalization;
using System.Text.Json;
using StakingLedger.Numerics;

namespace StakingLedger.Proofs.Formats;

/// <summary>Reads a reward interval of Rocket Pool, file versions 1 to 4, rulesets 1 to 11.</summary>
internal static class RocketPoolReader
{
    private const int VoterShareFileVersion = 4;
    private const int LastIntervalWithoutRuleset = 3;
    private const string Voter = "voterShareEth";
    private const string Proof = "merkleProof";
    private const string Rate = "smoothingPoolEligibilityRate";
    private const string ProtocolDaoEth = "totalProtocolDaoEth";

    private static readonly string[] Fields =
    [
        "rewardsFileVersion", "rulesetVersion", "index", "network", "startTime", "endTime", "consensusStartBlock", "consensusEndBlock",
        "executionStartBlock", "executionEndBlock", "intervalsPassed", "merkleRoot", "minipoolPerformanceFileCid", "totalRewards",
        "networkRewards", "nodeRewards",
    ];

    private static readonly string[] AmountNames = ["collateralRpl", "oracleDaoRpl", "smoothingPoolEth"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="RewardFileException">It is not of that form.</exception>
    public static RewardFile Read(JsonPlace top, FileSource source)
    {
        ulong version = top.Field("rewardsFileVersion").Count();
        if (version is 0 or > VoterShareFileVersion)
        {
            throw top.Field("rewardsFileVersion").Refused("1 to 4");
        }

        ulong interval = top.Field("index").Count();
        int ruleset = ReadRuleset(top, version, interval);
        bool hasVoters = version == VoterShareFileVersion;
        List<string> notes = [];
        if (!top.Has("rulesetVersion"))
        {
            notes.Add("rulesetVersion is missing, as in intervals 0 to 3 of file version 1: read as ruleset 1");
        }

        List<RewardEntry> entries = ReadNodes(top.Field("nodeRewards").Object(), version, notes);
        JsonPlace totals = ReadTotals(top, version, notes);
        top.Only(Fields);
        return new RewardFile
        {
            Name = source.Name,
            Kind = RewardFileKind.RocketPoolInterval,
            Format = MerkleFormats.RocketPool(ruleset),
            Facts =
            [
                new("network", top.Field("network").Text()),
                new("interval", interval.ToString(CultureInfo.InvariantCulture)),
                new("ruleset", ruleset.ToString(CultureInfo.InvariantCulture)),
                new("file version", version.ToString(CultureInfo.InvariantCulture)),
            ],
            Root = top.Field("merkleRoot").Hash(),
            AmountNames = hasVoters ? [.. AmountNames, Voter] : [.. AmountNames],
            Entries = entries,
            Sums = RocketPoolSums.Of(totals, top.Field("networkRewards").Object(), entries, hasVoters, source),
            Notes = [.. notes],
        };
    }

    private static int ReadRuleset(JsonPlace top, ulong version, ulong interval)
    {
        if (!top.Has("rulesetVersion") && version == 1 && interval <= LastIntervalWithoutRuleset)
        {
            return 1;
        }

        JsonPlace field = top.Field("rulesetVersion");
        ulong ruleset = field.Count();
        if (ruleset is 0 or > MerkleFormats.FirstVoterShareRuleset)
        {
            throw field.Refused("a known ruleset: 1 to 11 (a later one may have another leaf)");
        }

        if (ruleset == MerkleFormats.FirstVoterShareRuleset != (version == VoterShareFileVersion))
        {
            throw field.Refused(
                string.Create(CultureInfo.InvariantCulture, $"{ruleset} in a file of version {version}"),
                "ruleset 11 in file version 4, and only there");
        }

        return (int)ruleset;
    }

    private static List<RewardEntry> ReadNodes(JsonPlace nodes, ulong version, List<string> notes)
    {
        bool hasVoters = version == VoterShareFileVersion;
        string[] names = ["rewardNetwork", .. AmountNames, Proof, hasVoters ? Voter : Rate];
        names = version is 1 or VoterShareFileVersion ? names : names[..^1];
        List<RewardEntry> entries = [];
        foreach ((string name, JsonPlace node) in nodes.Fields())
        {
            node.Object().Only(names);
            if (node.Has(Rate) && node.Field(Rate).Element.ValueKind != JsonValueKind.Number)
            {
                throw node.Field(Rate).Refused("a number");
            }

            entries.Add(ReadNode(node, name, hasVoters));
        }

        if (version == 1)
        {
            notes.Add(Rate + " (not a whole number) is no part of a leaf and was not read");
        }

        int without = entries.Count(static e => !e.IsInTree);
        if (without > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{without} nodes have no amount at all and are not in the tree"));
        }

        return entries;
    }

    private static RewardEntry ReadNode(JsonPlace node, string name, bool hasVoters)
    {
        List<UInt256> amounts = [];
        foreach (string field in AmountNames)
        {
            amounts.Add(node.Field(field).Amount());
        }

        if (!UInt256.TryAdd(amounts[0], amounts[1], out UInt256 rpl))
        {
            throw node.Refused("collateralRpl and oracleDaoRpl whose sum is 2^256 or more", "a sum below 2^256");
        }

        List<LeafValue> leaf =
        [
            node.Address(name),
            LeafValue.Number(node.Field("rewardNetwork").Count()),
            LeafValue.Number(rpl),
            LeafValue.Number(amounts[2]),
        ];
        if (hasVoters)
        {
            amounts.Add(node.Field(Voter).Amount());
            leaf.Add(LeafValue.Number(amounts[3]));
        }

        return new RewardEntry(
            [.. leaf],
            [.. amounts],
            node.Has(Proof) ? node.Field(Proof).Hashes() : null,
            IsInTree: amounts.Exists(static a => !a.IsZero));
    }

    private static JsonPlace ReadTotals(JsonPlace top, ulong version, List<string> notes)
    {
        JsonPlace totals = top.Field("totalRewards").Object();
        string[] names =
        [
            "protocolDaoRpl", "totalCollateralRpl", "totalOracleDaoRpl", RocketPoolSums.Pool, RocketPoolSums.Stakers,
            RocketPoolSums.Operators, "totalNodeWeight", ProtocolDaoEth, RocketPoolSums.Voters, RocketPoolSums.PoolVoterShare,
            RocketPoolSums.ProtocolDao,
        ];
        totals.Only(version == VoterShareFileVersion ? names : names[..^3]);
        foreach ((string name, JsonPlace value) in totals.Fields())
        {
            // Intervals 44 and 45 have the word instead of a number, in a field that no sum uses.
            if (name is ProtocolDaoEth && version == VoterShareFileVersion - 1
                && value.Element.ValueKind == JsonValueKind.String && value.Text() is "null")
            {
                notes.Add(value.Path + " is the string \"null\", as intervals 44 and 45 have it: read as absent");
            }
            else
            {
                _ = value.Amount();
            }
        }

        return totals;
    }
}
