using System.Text.Json.Nodes;
using StakingLedger.Numerics;
using StakingLedger.Proofs.Formats;

namespace StakingLedger.Tests.Proofs.Formats;

/// <summary>
/// Every value of every small file, changed by the least amount, is detected: every amount, every address, every proof element, every
/// node, every leaf. The files are made from the trees of other implementations.
/// </summary>
public sealed class EveryChangeTests
{
    private static readonly int[] Sizes = [1, 2, 3, 4, 5, 7, 8, 9, 17];

    // What says something about the file, and enters neither a leaf nor a sum.
    private static readonly string[] NotCompared = ["index", "network", "protocolDaoRpl"];

    // The parts of the pool's split: up to one unit less than there are voters is explained as dust, so these are changed by more.
    private static readonly string[] Split =
    [
        "totalSmoothingPoolEth", "poolStakerSmoothingPoolEth", "smoothingPoolVoterShareEth", "totalPdaoShareEth",
    ];

    public static TheoryData<string, bool> Files
    {
        get
        {
            TheoryData<string, bool> files = [];
            foreach (string name in RewardSamples.Names)
            {
                files.Add(name, false);
                files.Add(name, true);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_value_counts(string name, bool proofs)
    {
        foreach (int size in Sizes.Where(s => IsComparable(name, proofs, s)))
        {
            JsonNode file = JsonNode.Parse(RewardSamples.Text(name, size, proofs))!;
            int values = 0;
            foreach (JsonValue value in ValuesOf(file).ToArray())
            {
                if (NotCompared.Contains(NameOf(value), StringComparer.Ordinal))
                {
                    continue;
                }

                JsonNode parent = value.Parent!;
                JsonNode before = value.DeepClone();
                JsonNode changed = Changed(value);
                JsonNode place = Replace(parent, value, changed);
                DemandDetected(file, $"{name} of {size}: {place.GetPath()} {before.ToJsonString()} -> {changed.ToJsonString()}");
                _ = Replace(parent, place, before);
                values++;
            }

            Assert.True(values > size, $"{values} values in a file of {size} leaves");
            Assert.Equal(TreeVerdict.Equal, TreeEvidence.Of(RewardSamples.Read(file.ToJsonString())).Verdict);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_element_of_every_list_counts(string name, bool proofs)
    {
        foreach (int size in Sizes)
        {
            JsonNode file = JsonNode.Parse(RewardSamples.Text(name, size, proofs))!;
            foreach (JsonArray list in NodesOf(file).OfType<JsonArray>().ToArray())
            {
                for (int i = 0; i < list.Count; i++)
                {
                    JsonNode element = list[i]!;
                    list.RemoveAt(i);
                    DemandDetected(file, $"{name} of {size}: {list.GetPath()}[{i}] dropped");
                    list.Insert(i, element);
                    list.Insert(i, element.DeepClone());
                    DemandDetected(file, $"{name} of {size}: {list.GetPath()}[{i}] twice");
                    list.RemoveAt(i);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_holder_counts_dropped_renamed_or_with_the_amounts_of_another(string name, bool proofs)
    {
        foreach (int size in Sizes.Where(s => IsComparable(name, proofs, s)))
        {
            JsonNode file = JsonNode.Parse(RewardSamples.Text(name, size, proofs))!;
            if (HoldersOf(file) is not { } holders)
            {
                continue;
            }

            string[] names = [.. holders.Select(static h => h.Key)];
            Assert.Equal(size, names.Length);
            foreach (string holder in names)
            {
                JsonNode value = holders[holder]!.DeepClone();
                Assert.True(holders.Remove(holder));
                if (IsComparable(name, proofs, size - 1))
                {
                    DemandDetected(file, $"{name} of {size}: {holder} dropped");
                }

                string other = OtherName(holder);
                holders.Add(other, value.DeepClone());
                DemandDetected(file, $"{name} of {size}: {holder} renamed");
                Assert.True(holders.Remove(other));
                holders.Add(holder, value);
                DemandSame(file);
                string next = names[(Array.IndexOf(names, holder) + 1) % size];
                if (size > 1)
                {
                    JsonNode nextValue = holders[next]!.DeepClone();
                    (holders[holder], holders[next]) = (nextValue, value.DeepClone());
                    DemandDetected(file, $"{name} of {size}: {holder} and {next} exchanged");
                    (holders[holder], holders[next]) = (value.DeepClone(), nextValue.DeepClone());
                }
            }
        }
    }

    // The form of CSM with proofs states no root: proofs are held against what comes out, and one leaf alone has no proof element.
    private static bool IsComparable(string name, bool proofs, int size) => size > 1 || !(name is "lido-csm" && proofs);

    private static void DemandDetected(JsonNode file, string what)
    {
        RewardFile? read = RewardFile.Read("changed", System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()), out _);
        Assert.True(read is null || TreeEvidence.Of(read).Verdict == TreeVerdict.Different, what);
    }

    private static void DemandSame(JsonNode file) =>
        Assert.Equal(TreeVerdict.Equal, TreeEvidence.Of(RewardSamples.Read(file.ToJsonString())).Verdict);

    private static JsonObject? HoldersOf(JsonNode file) => (file["nodeRewards"] ?? file["claims"] ?? file["values"]) switch
    {
        JsonObject holders => holders,
        null => file.AsObject(),
        _ => null,
    };

    private static string OtherName(string holder) => holder.StartsWith("0x", StringComparison.Ordinal)
        ? "0x000000000000000000000000000000000000dead"
        : holder.StartsWith("CSM", StringComparison.Ordinal) ? "CSM Operator 999" : "999";

    private static IEnumerable<JsonNode> NodesOf(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> inner = node switch
        {
            JsonObject fields => fields.Select(static f => f.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode? child in inner)
        {
            foreach (JsonNode each in NodesOf(child!))
            {
                yield return each;
            }
        }
    }

    private static IEnumerable<JsonValue> ValuesOf(JsonNode file) => NodesOf(file).OfType<JsonValue>();

    private static string NameOf(JsonNode value) => value.Parent is JsonObject ? value.GetPropertyName() : string.Empty;

    private static JsonNode Replace(JsonNode parent, JsonNode old, JsonNode value)
    {
        if (parent is JsonObject fields)
        {
            fields[old.GetPropertyName()] = value;
        }
        else
        {
            parent.AsArray()[old.GetElementIndex()] = value;
        }

        return value;
    }

    private static JsonNode Changed(JsonValue value)
    {
        string text = value.ToString();
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            // In lower case an address needs no checksum; a hash never does.
            string lower = text.ToLowerInvariant();
            return JsonValue.Create(lower[..^1] + (lower[^1] == '0' ? '1' : '0'));
        }

        if (!UInt256.TryParse(text, out UInt256 number))
        {
            return JsonValue.Create(text + "x");
        }

        UInt256 other = number + (Split.Contains(NameOf(value), StringComparer.Ordinal) ? 1_000U : 1U);
        return value.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? JsonValue.Create(other.ToString())
            : JsonNode.Parse(other.ToString())!;
    }
}
