using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <content>Contract events: those that are compared, among themselves, in order and in full; the others are counted.</content>
public sealed partial class RocketPoolTraceVerifier
{
    private void CompareLogs(RocketPoolTraceOperation operation, ReadOnlySpan<RocketPoolLog> logs)
    {
        int next = 0;
        int index = -1;
        foreach (JsonElement entry in operation.Observed("events").EnumerateArray())
        {
            index++;
            string contract = TextOf(entry, "c");
            string name = TextOf(entry, "e");
            if (!RocketPoolLogNames.IsCompared(contract, name))
            {
                _notCompared[name] = _notCompared.GetValueOrDefault(name) + 1;
            }
            else if (next < logs.Length)
            {
                CompareLog(entry, new FieldPath("events", index), logs[next++], operation);
            }
            else
            {
                _comparer.Unexpected(entry, new FieldPath("events", index));
            }
        }

        for (; next < logs.Length; next++)
        {
            index++;
            _comparer.Missing(new FieldPath("events", index), Computed.OfText(NameOf(logs[next])));
        }
    }

    private string NameOf(in RocketPoolLog log) =>
        $"{_header!.Names.NameOf(log.Contract)}.{RocketPoolLogNames.Of(log.Kind).Event}";

    private static string TextOf(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Empty;

    private void CompareLog(
        JsonElement entry, in FieldPath path, in RocketPoolLog log, RocketPoolTraceOperation operation)
    {
        RocketPoolLogNames names = RocketPoolLogNames.Of(log.Kind);
        long before = _comparer.DifferenceCount;
        if (entry.TryGetProperty("c", out JsonElement contract))
        {
            _comparer.Value(contract, path.Of("c"), Computed.Of(log.Contract));
        }
        else
        {
            _comparer.Missing(path.Of("c"), Computed.Of(log.Contract));
        }

        _comparer.Value(entry.GetProperty("e"), path.Of("e"), Computed.OfText(names.Event));
        if (_comparer.DifferenceCount != before)
        {
            return;
        }

        if (!entry.TryGetProperty("a", out JsonElement values))
        {
            _comparer.Missing(path.Of("a"), Computed.OfText("the fields"));
            return;
        }

        FillFields(log, names, operation.Context.Time);
        string inner = $"{path}.a";
        if (log.Kind == RocketPoolLogKind.IntervalsClaimed)
        {
            CompareObject(values, inner, "claims");
            CompareClaims(values, inner, (ClaimRewards)operation.Command!);
        }
        else
        {
            CompareObject(values, inner);
        }

        if (entry.GetPropertyCount() > 3)
        {
            _comparer.Differs(path, entry.GetRawText(), "nothing beside c, e and a");
        }
    }

    private void FillFields(in RocketPoolLog log, RocketPoolLogNames names, Timestamp time)
    {
        _fields.Clear();
        if (names.From is { } from)
        {
            Add(from, Computed.Of(log.From));
        }

        if (names.To is { } to)
        {
            Add(to, Computed.Of(log.To));
        }

        for (int i = 0; i < names.Numbers.Length; i++)
        {
            Add(names.Numbers[i], Computed.Of(log.Numbers[i]));
        }

        if (names.Time is { } moment)
        {
            Add(moment, Computed.Of(time.Seconds));
        }
    }

    private void CompareClaims(JsonElement values, string path, ClaimRewards command)
    {
        if (PartOf(values, path, "claims") is not { } claims || !_comparer.IsList(claims, new FieldPath($"{path}.claims")))
        {
            return;
        }

        int i = 0;
        foreach (JsonElement item in claims.EnumerateArray())
        {
            string here = $"{path}.claims[{i}]";
            if (i >= command.Claims.Count)
            {
                _comparer.Unexpected(item, new FieldPath(here));
                continue;
            }

            RewardClaim claim = command.Claims[i++];
            _fields.Clear();
            Add("rewardIndex", Computed.Of(claim.RewardIndex));
            Add("amountRPL", Computed.Of(claim.Rpl));
            Add("amountSmoothingPoolETH", Computed.Of(claim.SmoothingPoolEther));
            Add("amountVoterETH", Computed.Of(claim.VoterEther));
            CompareObject(item, here, "merkleProof");
            if (PartOf(item, here, "merkleProof") is { } proof)
            {
                _comparer.List(
                    proof, new FieldPath($"{here}.merkleProof"), [.. claim.Proof.Select(static d => Computed.OfText(d.ToString()))]);
            }
        }

        for (; i < command.Claims.Count; i++)
        {
            _comparer.Missing(new FieldPath($"{path}.claims[{i}]"), Computed.OfText("a claim"));
        }
    }
}
