using System.Text.Json.Nodes;
using StakingLedger.Conformance;
using StakingLedger.Ingestion;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Tests.Conformance;

namespace StakingLedger.Tests.Ingestion;

/// <summary>Every documented operation with every documented argument is read, also those that no history here has.</summary>
public sealed class RocketPoolOperationTests
{
    private const string Report =
        """{"block":"2002","slotTimestamp":"1790000000","totalEth":"5","stakingEth":"4","rethSupply":"3"}""";

    private const string Root = "0x8dacadf68ce35c28768643f7de4e3fdca21b4296bdc022c0717668789457290e";

    private const string Submission =
        $$"""
        {"rewardIndex":0,"merkleRoot":"{{Root}}","intervalsPassed":"1","smoothingPoolETH":"1","treasuryRPL":"2","treasuryETH":"3",
        "userETH":"4","trustedNodeRPL":["5"],"nodeRPL":["6"],"nodeETH":["7"],"pendingRPLBefore":"8","leaves":[]}
        """;

    private const string Claims =
        $$"""
        {"node":"mpnode1","claims":[{"rewardIndex":0,"amountRPL":"1","amountSmoothingPoolETH":"2","amountVoterETH":"3",
        "merkleProof":["{{Root}}"]}]}
        """;

    private static readonly string Header = RocketPoolTraceFiles.LinesOf(RocketPoolTraceFiles.Small)[0];

    /// <summary>The operation, its arguments, and the results that come with it beside the totals.</summary>
    public static TheoryData<string, string, string> Operations => new()
    {
        { "time", """{"seconds":7200}""", "" },
        { "deposit", """{"value":"1"}""", "callerReth" },
        { "burn", """{"rethAmount":"1"}""", "callerReth callerEthDelta" },
        { "transfer", """{"to":"zero","rethAmount":"1"}""", "" },
        { "transfer", """{"to":"megapool:node3","rethAmount":"1"}""", "" },
        { "transfer", """{"to":"rocketTokenRETH","rethAmount":"1"}""", "" },
        { "sendEthToReth", """{"value":"1"}""", "" },
        { "depositExcessCollateral", "{}", "" },
        { "submitBalances", Report, "" },
        { "executeUpdateBalances", Report, "" },
        { "nodeDeposit", """{"bond":"1","express":true,"value":"1"}""", "megapool" },
        { "nodeDepositWithCredit", """{"bond":"1","express":false,"value":"0"}""", "megapool" },
        { "assignDeposits", """{"max":"3"}""", "" },
        { "megapool.stake", """{"megapool":"node0","validatorId":0}""", "megapool" },
        { "megapool.dissolve", """{"megapool":"node0","validatorId":0}""", "megapool" },
        { "megapool.dequeue", """{"megapool":"node0","validatorId":0}""", "megapool" },
        { "megapool.receiveEth", """{"megapool":"node0","value":"1"}""", "megapool" },
        { "megapool.receiveEth", """{"megapool":"node0","value":"1","note":"final withdrawal"}""", "megapool" },
        { "megapool.distribute", """{"megapool":"node0"}""", "megapool nodeEthDelta" },
        { "megapool.claim", """{"megapool":"node0"}""", "megapool nodeEthDelta" },
        { "megapool.repayDebt", """{"megapool":"node0","value":"1"}""", "megapool" },
        { "megapool.penalise", """{"megapool":"node0","block":"2002","amount":"1"}""", "megapool" },
        { "megapool.reduceBond", """{"megapool":"node0","amount":"1"}""", "megapool" },
        { "megapool.reduceBond", """{"amount":"1"}""", "megapool" },
        { "withdrawCredit", """{"amount":"1"}""", "callerReth credit" },
        { "megapool.challengeExit", """{"megapool":"node0","validatorId":0}""", "megapool" },
        { "megapool.notifyNotExit", """{"megapool":"node0","validatorId":0}""", "megapool" },
        {
            "megapool.notifyExit",
            """{"megapool":"node0","validatorId":0,"withdrawableEpoch":"9","recentEpoch":"8"}""",
            "megapool"
        },
        {
            "megapool.notifyFinalBalance",
            """{"megapool":"node0","validatorId":0,"amountInGwei":"1","withdrawalEpoch":"9","recentEpoch":"8"}""",
            "megapool nodeEthDelta"
        },
        { "minipool.create", """{"minipool":"minipool17","bond":"8"}""", "minipool" },
        { "minipool.create", """{"minipool":"minipool17","bond":"8","note":"bond paid"}""", "minipool" },
        { "minipool.stake", """{"minipool":"minipool17"}""", "minipool" },
        { "minipool.receiveEth", """{"minipool":"minipool17","value":"1"}""", "minipool" },
        { "minipool.receiveEth", """{"minipool":"minipool17","value":"1","note":"exit balance"}""", "minipool" },
        { "minipool.distributeBalance", """{"minipool":"minipool17","rewardsOnly":true}""", "minipool nodeEthDelta" },
        { "minipool.beginUserDistribute", """{"minipool":"minipool17"}""", "minipool" },
        { "minipool.finalise", """{"minipool":"minipool17"}""", "minipool nodeEthDelta" },
        { "minipool.submitPenalty", """{"minipool":"minipool17","block":"2002"}""", "minipool" },
        { "smoothingPool.receiveEth", """{"value":"1"}""", "smoothingPoolEth" },
        {
            "submitRewardSnapshot",
            Submission,
            "smoothingPoolEth rewardIndex rewardsPoolVaultEth claimDAOVaultEth distributorVaultEth"
        },
        { "rewards.claim", Claims, "nodeEthDelta nodeRplDelta" },
        { "setting", """{"path":"deposit.enabled","value":false}""", "" },
        { "setting", """{"path":"deposit.fee","value":"0"}""", "" },
    };

    public static TheoryData<string> Callers =>
        ["user0", "user7", "node0", "node3", "mpnode0", "mpnode1", "oracle0", "oracle2", "beacon", "random", "guardian", "zero"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_documented_operation_is_read(string operation, string arguments, string results)
    {
        RocketPoolTraceOperation read = ReadOne(OperationOf(operation, arguments, results, "node0"));
        Assert.Equal(operation, read.Name);
        Assert.Equal(operation is "time", read.Command is null);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_argument_that_is_missing_or_too_many_is_told_by_name(string operation, string arguments, string results)
    {
        JsonNode row = OperationOf(operation, arguments, results, "node0");
        row["args"]!["unheardOf"] = "1";
        Assert.Equal("args.unheardOf", ErrorOf(row).Field);
        string[] optional = operation is "megapool.reduceBond" ? ["note", "megapool"] : ["note", "pendingRPLBefore"];
        foreach (string name in JsonNode.Parse(arguments)!.AsObject().Select(static f => f.Key).Except(optional, StringComparer.Ordinal))
        {
            row = OperationOf(operation, arguments, results, "node0");
            _ = row["args"]!.AsObject().Remove(name);
            Assert.StartsWith($"args.{name}", ErrorOf(row).Field, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public void Every_documented_label_can_be_a_caller(string caller) =>
        Assert.NotNull(ReadOne(OperationOf("depositExcessCollateral", "{}", "", caller)).Command);

    [Fact]
    public void Every_operation_of_the_table_is_documented() => Assert.Superset(
        new SortedSet<string>(RocketPoolOperations.AllNames.Split(", "), StringComparer.Ordinal),
        new SortedSet<string>(Operations.Select(static row => (string)row[0]), StringComparer.Ordinal));

    [Fact]
    public void An_unknown_operation_is_told_with_its_line()
    {
        RowError error = ErrorOf(OperationOf("deposit", """{"value":"1"}""", "callerReth", "user0", name: "depositAll"));
        Assert.Equal((2, "op"), (error.Line, error.Field));
        Assert.Contains("executeUpdateBalances", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_the_header_are_those_that_have_a_path()
    {
        string[] groups = ["base.bond.array", "revenue.snapshot", "rewards.claimers"];
        JsonObject settings = JsonNode.Parse(Header)!["state"]!["settings"]!.AsObject();
        string[] flat = [.. settings.Select(static s => s.Key).Except(groups, StringComparer.Ordinal)];
        string[] claimers = [.. settings["rewards.claimers"]!.AsObject().Select(static c => $"rewards.claimers.{c.Key}")];
        string[] paths = [.. Enumerable.Range(1, RocketPoolSettingPaths.Count)
            .Select(static i => RocketPoolSettingPaths.Of((RocketPoolSetting)i))];
        Assert.Equal(paths.Order(StringComparer.Ordinal), flat.Concat(claimers).Order(StringComparer.Ordinal));
        Assert.Equal(paths.Length, paths.Select(RocketPoolSettingPaths.Find).Distinct().Count());
    }

    [Fact]
    public void Every_setting_can_be_set_by_its_path_to_what_it_is()
    {
        JsonObject settings = JsonNode.Parse(Header)!["state"]!["settings"]!.AsObject();
        for (int i = 1; i <= RocketPoolSettingPaths.Count; i++)
        {
            string path = RocketPoolSettingPaths.Of((RocketPoolSetting)i);
            JsonNode value = settings[path] ?? settings["rewards.claimers"]![path["rewards.claimers.".Length..]]!;
            RocketPoolTraceOperation read = ReadOne(
                OperationOf("setting", $$"""{"path":"{{path}}","value":{{value.ToJsonString()}}}""", "", "guardian"));
            Assert.Equal((RocketPoolSetting)i, Assert.IsType<ChangeSetting>(read.Command).Setting);
        }
    }

    [Fact]
    public void A_bond_is_reduced_in_the_callers_megapool_when_none_is_named()
    {
        RocketPoolTraceOperation read = ReadOne(OperationOf("megapool.reduceBond", """{"amount":"1"}""", "megapool", "node2"));
        Assert.Equal("node2", Assert.IsType<ReduceMegapoolBond>(read.Command).Node.ToString());
    }

    [Theory]
    [InlineData("""{"node3":null}""")]
    [InlineData("{}")]
    [InlineData(null)]
    public void A_refused_deposit_of_a_node_without_a_megapool_has_no_state_to_tell(string? megapool)
    {
        JsonNode[] rows = RocketPoolObservationTests.RowsOf(RocketPoolTraceFiles.Small);
        JsonNode row = OperationOf("nodeDeposit", """{"bond":"1","express":false,"value":"1"}""", "", "node3");
        row["post"] = JsonNode.Parse("""{"exchangeRate":"1000000000000000000"}""");
        if (megapool is not null)
        {
            row["megapool"] = JsonNode.Parse(megapool);
        }

        VerificationReport report = RocketPoolObservationTests.Verify([rows[0], row]);
        Assert.DoesNotContain(report.Differences, static d => d.Field.StartsWith("megapool", StringComparison.Ordinal));
        Assert.Contains(report.Differences, static d => d.Field is "error");
        Assert.Equal(0, report.Error!.Value.Line);
    }

    private static JsonNode OperationOf(string operation, string arguments, string results, string caller, string? name = null)
    {
        JsonNode row = JsonNode.Parse("""{"i":0,"ok":false,"error":"?","block":2003,"ts":1790000120,"events":[]}""")!;
        row["op"] = name ?? operation;
        row["args"] = JsonNode.Parse(arguments);
        row["from"] = operation is "time" ? null : caller;
        if (operation is not "time")
        {
            row["post"] = new JsonObject();
        }

        foreach (string result in results.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            row[result] = "0";
        }

        return row;
    }

    private static RocketPoolTraceOperation ReadOne(JsonNode row)
    {
        using RocketPoolTraceReader reader = ReaderOf(row);
        RocketPoolTraceRow? read = reader.Read();
        Assert.True(reader.Error is null, $"{reader.Error}");
        return Assert.IsType<RocketPoolTraceOperation>(read);
    }

    private static RowError ErrorOf(JsonNode row)
    {
        using RocketPoolTraceReader reader = ReaderOf(row);
        Assert.Null(reader.Read());
        return Assert.NotNull(reader.Error);
    }

    private static RocketPoolTraceReader ReaderOf(JsonNode row)
    {
        RocketPoolTraceReader reader = new(new MemoryStream(TraceFiles.Bytes([Header, row.ToJsonString()])), "memory");
        Assert.NotNull(reader.Read());
        return reader;
    }
}
