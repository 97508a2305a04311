using System.Runtime.InteropServices;
using System.Text.Json;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Conformance;

/// <content>Contract events: the name, the order and every field.</content>
public sealed partial class LidoTraceVerifier
{
    private const string Router = "router";
    private const string MockPrefix = "Mock__";

    private readonly List<ComputedField> _fields = [];

    private static string LabelOf(LidoContract contract) => contract switch
    {
        LidoContract.Lido => "lido",
        LidoContract.WstEth => "wsteth",
        LidoContract.WithdrawalQueue => "wq",
        LidoContract.Burner => "burner",
        LidoContract.SanityChecker => "sanity",
        _ => "elvault",
    };

    private void CompareLogs(JsonElement observed, IReadOnlyList<ContractLog> logs)
    {
        if (!_comparer.IsList(observed, new FieldPath("events")))
        {
            return;
        }

        int next = 0;
        int index = -1;
        foreach (JsonElement entry in observed.EnumerateArray())
        {
            index++;
            if (IsNotCompared(entry))
            {
                continue;
            }

            if (next < logs.Count)
            {
                ContractLog log = logs[next++];
                CompareLog(entry, new FieldPath("events", index), LabelOf(log.Contract), log.Event, FieldsOf(log));
            }
            else
            {
                _comparer.Unexpected(entry, new FieldPath("events", index));
            }
        }

        for (; next < logs.Count; next++)
        {
            index++;
            string name = $"{LabelOf(logs[next].Contract)}.{logs[next].Event}";
            _comparer.Missing(new FieldPath("events", index), Computed.OfText(name));
        }
    }

    /// <summary>The bootstrap's own events, among the three that only announce configuration, in the order of each generation.</summary>
    private void CompareBootstrap(LidoTraceHeader header, IReadOnlyList<ContractLog> logs)
    {
        bool isV2 = header.Terms.Version == LidoVersion.V2;
        string[] order = isV2
            ? ["Submitted", "Transfer", "TransferShares", "ContractVersionSet", "EIP712StETHInitialized", "Approval", "LidoLocatorSet"]
            : ["Submitted", "Transfer", "TransferShares", "LidoLocatorSet", "EIP712StETHInitialized", "ContractVersionSet", "Approval"];
        JsonElement observed = header.Observed("bootstrapEvents");
        if (!_comparer.IsList(observed, new FieldPath("bootstrapEvents")))
        {
            return;
        }

        int index = 0;
        foreach (JsonElement entry in observed.EnumerateArray())
        {
            FieldPath path = new("bootstrapEvents", index);
            if (index < order.Length)
            {
                CompareLog(entry, path, "lido", order[index], BootstrapFields(order[index], isV2, logs));
            }
            else
            {
                _comparer.Unexpected(entry, path);
            }

            index++;
        }

        for (; index < order.Length; index++)
        {
            _comparer.Missing(new FieldPath("bootstrapEvents", index), Computed.OfText($"lido.{order[index]}"));
        }
    }

    private List<ComputedField> BootstrapFields(string name, bool isV2, IReadOnlyList<ContractLog> logs)
    {
        _fields.Clear();
        Computed anyAddress = new() { Kind = ComputedKind.AnyAddress };
        switch (name)
        {
            case "LidoLocatorSet":
                _fields.Add(new ComputedField("lidoLocator", anyAddress));
                return _fields;
            case "EIP712StETHInitialized":
                _fields.Add(new ComputedField("eip712StETH", anyAddress));
                return _fields;
            case "ContractVersionSet":
                _fields.Add(new ComputedField("version", Computed.Of(isV2 ? 2UL : 3UL)));
                return _fields;
            default:
                ContractLog? log = logs.FirstOrDefault(l => string.Equals(l.Event, name, StringComparison.Ordinal));
                return log is null ? _fields : FieldsOf(log);
        }
    }

    private List<ComputedField> FieldsOf(ContractLog log)
    {
        _fields.Clear();
        foreach (ContractLogField field in log.Fields)
        {
            _fields.Add(new ComputedField(field.Name, Computed.Of(field)));
        }

        return _fields;
    }

    private void CompareLog(JsonElement entry, in FieldPath path, string contract, string name, List<ComputedField> fields)
    {
        if (_comparer.IsEvent(entry, path, Computed.OfText(contract), name, out JsonElement values))
        {
            _comparer.Object(values, path with { Inner = "a" }, CollectionsMarshal.AsSpan(fields));
        }
    }

    /// <summary>The staking router is no part of the ledger, and mocks are no part of the protocol.</summary>
    private static bool IsNotCompared(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object
        && entry.TryGetProperty("c", out JsonElement contract)
        && contract.ValueKind == JsonValueKind.String
        && entry.TryGetProperty("e", out JsonElement name)
        && name.ValueKind == JsonValueKind.String
        && (contract.ValueEquals(Router) || name.GetString()!.StartsWith(MockPrefix, StringComparison.Ordinal));
}
