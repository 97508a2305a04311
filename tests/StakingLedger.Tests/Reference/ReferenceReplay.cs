using System.Numerics;
using System.Text.Json;

namespace StakingLedger.Tests.Reference;

/// <summary>Runs a recorded history through the model and lists every difference.</summary>
internal sealed class ReferenceReplay
{
    private const int MostDifferences = 25;

    private readonly List<string> differences = [];
    private ReferenceLido? lido;
    private BigInteger block;
    private string place = "header";

    /// <summary>Operations replayed.</summary>
    public int Operations { get; private set; }

    /// <summary>Full state dumps compared.</summary>
    public int Dumps { get; private set; }

    /// <summary>Single values compared, of every kind.</summary>
    public int Values { get; private set; }

    public IReadOnlyList<string> Differences => differences;

    private ReferenceLido Lido => lido ?? throw new InvalidOperationException("the history does not start with a header");

    public static ReferenceReplay Of(string file)
    {
        ReferenceReplay replay = new();
        foreach (JsonElement line in ReferenceTrace.Lines(file))
        {
            replay.Line(line);
            if (replay.differences.Count >= MostDifferences)
            {
                break;
            }
        }

        return replay;
    }

    private void Line(JsonElement line)
    {
        switch (line.GetProperty("t").GetString())
        {
            case "header":
                lido = ReferenceLido.Open(line);
                Compare("bootstrapEvents", ReferenceTrace.Events(line.GetProperty("bootstrapEvents")), Lido.BootstrapEvents);
                break;
            case "state0":
                place = "state0";
                block = 1;
                Post(line);
                Holders(line.GetProperty("holders"));
                break;
            case "op":
                Operation(line);
                break;
            case "state":
                place = $"state after {ReferenceTrace.Text(line.GetProperty("afterOp"))}";
                Dump(line);
                break;
            default:
                break;
        }
    }

    private void Operation(JsonElement line)
    {
        ReferenceOp op = ReferenceTrace.Op(line);
        place = $"op {ReferenceTrace.Text(line.GetProperty("i"))} {op.Name}";
        block = op.Block;
        Operations++;
        ReferenceResult result = Lido.Execute(op);
        string expected = line.GetProperty("ok").GetBoolean() ? "ok" : ReferenceTrace.Text(line.GetProperty("err"));
        Compare("outcome", expected, result.Error ?? "ok");
        Compare("events", ReferenceTrace.Events(line.GetProperty("events")), result.Events);
        Post(line);
        if (line.TryGetProperty("acct", out JsonElement accounts))
        {
            Holders(accounts);
        }

        if (op.Name is "report")
        {
            Report(line, result);
        }
    }

    private void Post(JsonElement line)
    {
        JsonElement post = line.GetProperty("post");
        IReadOnlyList<(string Name, BigInteger Value)> values = ReferenceDump.Post(Lido, block);
        Compare("post fields", post.EnumerateObject().Count(), values.Count);
        foreach ((string name, BigInteger value) in values)
        {
            CompareNumber(name, post.GetProperty(name), value);
        }
    }

    private void Holders(JsonElement accounts)
    {
        foreach (JsonProperty account in accounts.EnumerateObject())
        {
            Compare($"shares of {account.Name}", ReferenceTrace.Text(account.Value[0]), Lido.SharesOf(account.Name).Decimal());
            Compare($"balance of {account.Name}", ReferenceTrace.Text(account.Value[1]), Lido.BalanceOf(account.Name).Decimal());
        }
    }

    private void Report(JsonElement line, ReferenceResult result)
    {
        JsonElement before = line.GetProperty("vaultBalancesBefore");
        ReferenceVaultBalances vaults = result.VaultBalancesBefore!;
        CompareNumber("elvault before", before.GetProperty("elvault"), vaults.ExecutionLayerVault);
        CompareNumber("wvault before", before.GetProperty("wvault"), vaults.WithdrawalVault);

        JsonElement recorded = line.GetProperty("feeDist");
        ReferenceFeeDistribution distribution = result.FeeDistribution!;
        Compare("fee recipients", Joined(recorded.GetProperty("recipients")), string.Join(' ', distribution.Recipients));
        Compare("fee modules", Joined(recorded.GetProperty("moduleIds")), Joined(distribution.ModuleIds));
        Compare("module fees", Joined(recorded.GetProperty("moduleFees")), Joined(distribution.ModuleFees));
        CompareNumber("total fee", recorded.GetProperty("totalFee"), distribution.TotalFee);
        CompareNumber("precision", recorded.GetProperty("precision"), distribution.Precision);
        Simulated(line.GetProperty("simulated"), result.Simulated!);
    }

    private void Simulated(JsonElement recorded, ReferenceSimulation simulated)
    {
        foreach (JsonProperty part in recorded.EnumerateObject())
        {
            string actual = part.Name switch
            {
                "error" => simulated.Error ?? "no error",
                "moduleSharesToMint" => Joined(simulated.ModuleSharesToMint ?? []),
                _ => simulated.Numbers.TryGetValue(part.Name, out BigInteger value)
                    ? value.Decimal()
                    : $"nothing ({simulated.Error})",
            };
            string expected = part.Value.ValueKind == JsonValueKind.Array ? Joined(part.Value) : ReferenceTrace.Text(part.Value);
            Compare($"simulated.{part.Name}", expected, actual);
        }
    }

    private void Dump(JsonElement line)
    {
        Dumps++;
        Post(line);
        Holders(line.GetProperty("holders"));
        AllShares(line.GetProperty("holders"));
        JsonElement wrapped = line.GetProperty("wsteth");
        CompareNumber("wrapped supply", wrapped.GetProperty("totalSupply"), Lido.State.WrappedSupply);
        IEnumerable<string> recorded = wrapped.GetProperty("balances").EnumerateObject()
            .Select(static b => $"{b.Name}={ReferenceTrace.Text(b.Value)}");
        IEnumerable<string> held = Lido.State.WrappedBalances
            .Where(static b => !b.Value.IsZero)
            .Select(static b => $"{b.Key}={b.Value.Decimal()}");
        Compare("wrapped balances", Joined(recorded), Joined(held));
        foreach ((string account, BigInteger ether) in ReferenceDump.EtherBalances(Lido))
        {
            CompareNumber($"ether of {account}", line.GetProperty("etherBalances").GetProperty(account), ether);
        }

        CompareRows("checkpoint", line.GetProperty("checkpoints"), ReferenceDump.Checkpoints(Lido));
        CompareRows("request", line.GetProperty("requests"), ReferenceDump.Requests(Lido));
    }

    /// <summary>Nobody outside the dump may hold shares.</summary>
    private void AllShares(JsonElement holders)
    {
        foreach ((string account, BigInteger shares) in Lido.State.Shares)
        {
            bool accounted = shares.IsZero || holders.TryGetProperty(account, out _);
            Compare($"{account} is in the dump or empty", expected: true, accounted);
        }
    }

    private void CompareRows(string what, JsonElement expected, IReadOnlyList<string> actual)
    {
        List<string> rows = [.. expected.EnumerateArray().Select(Joined)];
        Compare($"number of {what}s", rows.Count, actual.Count);
        for (int i = 0; i < Math.Min(rows.Count, actual.Count); i++)
        {
            Compare(what, rows[i], actual[i]);
        }
    }

    private void Compare(string what, IReadOnlyList<ReferenceEvent> expected, IReadOnlyList<ReferenceEvent> actual)
    {
        Compare($"{what} count", expected.Count, actual.Count);
        for (int i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            Compare($"{what}[{i}]", expected[i].ToString(), actual[i].ToString());
        }
    }

    private void CompareNumber(string what, JsonElement expected, BigInteger actual) =>
        Compare(what, ReferenceTrace.Text(expected), actual.Decimal());

    private void Compare<T>(string what, T expected, T actual)
    {
        Values++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            differences.Add($"{place}: {what}: recorded {expected}, model {actual}");
        }
    }

    private static string Joined(JsonElement values) => string.Join(' ', values.EnumerateArray().Select(ReferenceTrace.Text));

    private static string Joined(IEnumerable<BigInteger> values) => string.Join(' ', values.Select(static v => v.Decimal()));

    private static string Joined(IEnumerable<string> values) => string.Join(' ', values.Order(StringComparer.Ordinal));
}
