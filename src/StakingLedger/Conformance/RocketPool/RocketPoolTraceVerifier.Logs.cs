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
            if (KindNotCompared(entry) is { } kind)
            {
                _run.LeaveOut(kind);
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

    /// <summary>The name of an event of another kind; null for what is compared, and for what is no event at all.</summary>
    private static string? KindNotCompared(JsonElement entry) =>
        TextOf(entry, "c") is { } contract && TextOf(entry, "e") is { } name && !RocketPoolLogNames.IsCompared(contract, name)
            ? name
            : null;

    private static string? TextOf(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private void CompareLog(
        JsonElement entry, in FieldPath path, in RocketPoolLog log, RocketPoolTraceOperation operation)
    {
        RocketPoolLogNames names = RocketPoolLogNames.Of(log.Kind);
        if (!_comparer.IsEvent(entry, path, Computed.Of(log.Contract), names.Event, out JsonElement values))
        {
            return;
        }

        FillFields(log, names, operation.Context.Time);
        FieldPath inner = path with { Inner = "a" };
        if (log.Kind == RocketPoolLogKind.IntervalsClaimed)
        {
            CompareObject(values, inner, "claims");
            CompareClaims(values, inner.ToString(), (ClaimRewards)operation.Command!);
        }
        else
        {
            CompareObject(values, inner);
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
