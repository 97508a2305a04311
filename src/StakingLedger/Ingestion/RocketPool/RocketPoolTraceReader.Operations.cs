using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <content>The operation lines.</content>
public sealed partial class RocketPoolTraceReader
{
    private const string Submission = "submitRewardSnapshot";
    private const string Claim = "rewards.claim";

    private static string[] ResultsOf(string name) => name switch
    {
        "deposit" => ["callerReth"],
        "burn" => ["callerReth", "callerEthDelta"],
        "withdrawCredit" => ["callerReth", "credit"],
        "smoothingPool.receiveEth" => ["smoothingPoolEth"],
        Submission => ["smoothingPoolEth", "rewardIndex", "rewardsPoolVaultEth", "claimDAOVaultEth", "distributorVaultEth"],
        Claim => ["nodeEthDelta", "nodeRplDelta"],
        "megapool.distribute" or "megapool.claim" or "megapool.notifyFinalBalance" => ["megapool", "nodeEthDelta"],
        "minipool.distributeBalance" or "minipool.finalise" => ["minipool", "nodeEthDelta"],
        "nodeDeposit" or "nodeDepositWithCredit" => ["megapool"],
        _ when name.StartsWith("megapool.", StringComparison.Ordinal) => ["megapool"],
        _ when name.StartsWith("minipool.", StringComparison.Ordinal) => ["minipool"],
        _ => [],
    };

    private RocketPoolTraceOperation ReadOperation(in TraceFields line)
    {
        ulong index = Order.ReadIndex(line);
        string name = line.Text("op");
        if (name is not ("time" or Submission or Claim) && RocketPoolOperations.Find(name) is null)
        {
            throw Source.At("op", $"\"{name}\"", $"one of {RocketPoolOperations.AllNames}, {Submission}, {Claim}, time");
        }

        AccountNames names = _header!.Names;
        Context context = new(default, Timestamp.FromSeconds(line.Integer("ts")), BlockNumber.From(line.Integer("block")));
        Order.DemandForward(context);
        bool isAccepted = line.Flag("ok");
        _ = line.List("events");
        string[] results = name is "time" ? [] : ["post", .. ResultsOf(name)];
        foreach (string result in results)
        {
            // A refused operation may be about a pool that never came to be; the verifier knows.
            if (isAccepted || result is not ("megapool" or "minipool"))
            {
                _ = line.Required(result, "an observed result of the operation");
            }
        }

        line.AllowOnly(["i", "op", "from", "args", "ok", "error", "block", "ts", "events", .. results]);
        TraceFields input = line.Inner("args");
        IRocketPoolCommand? command = null;
        if (name is "time")
        {
            input.AllowOnly("seconds");
            _ = input.Integer("seconds");
        }
        else
        {
            context = Context.By(line.Account("from", names)).At(context.Time).InBlock(context.Block);
            command = ReadCommand(name, input, names, context.Actor);
        }

        Order.Count();
        return new RocketPoolTraceOperation(Source.Line, line.Element, index, name, command, context);
    }

    private IRocketPoolCommand ReadCommand(string name, in TraceFields input, AccountNames names, AccountId caller)
    {
        if (name is Submission)
        {
            return ReadSubmission(input, names);
        }

        if (name is Claim)
        {
            return ReadClaims(input, names);
        }

        RocketPoolOperation operation = RocketPoolOperations.Find(name)!;
        input.AllowOnly(operation.Fields);
        return operation.Read(input, names, caller);
    }

    /// <summary>A submission in full, or the mark that it is the one before.</summary>
    private SubmitRewardSnapshot ReadSubmission(in TraceFields input, AccountNames names)
    {
        if (input.Has("sameSubmissionAsPrevious"))
        {
            DemandTrue(input, "sameSubmissionAsPrevious");
            ulong index = input.Integer("rewardIndex");
            input.AllowOnly("rewardIndex", "sameSubmissionAsPrevious");
            return _submission is { } last && last.RewardIndex == index
                ? last
                : throw input.Refused("rewardIndex", TraceOrder.Text(index), "the interval of a submission before it");
        }

        input.AllowOnly(
            "rewardIndex", "merkleRoot", "intervalsPassed", "smoothingPoolETH", "treasuryRPL", "treasuryETH", "userETH",
            "trustedNodeRPL", "nodeRPL", "nodeETH", "pendingRPLBefore", "leaves");
        _submission = new SubmitRewardSnapshot(
            input.Integer("rewardIndex"),
            ReadDigest(input, "merkleRoot"),
            input.Count("intervalsPassed"),
            input.Amount("smoothingPoolETH"),
            input.Amount("treasuryRPL"),
            input.Amount("treasuryETH"),
            input.Amount("userETH"),
            [.. input.Numbers("trustedNodeRPL")],
            [.. input.Numbers("nodeRPL")],
            [.. input.Numbers("nodeETH")]);
        ReadLeaves(input, names);
        return _submission;
    }

    private ClaimRewards ReadClaims(TraceFields input, AccountNames names)
    {
        input.AllowOnly("node", "claims");
        AccountId node = input.Account("node", names);
        List<RewardClaim> claims = [];
        foreach (JsonElement item in input.List("claims").EnumerateArray())
        {
            TraceFields claim = input.Item("claims", claims.Count, item);
            claim.AllowOnly("rewardIndex", "amountRPL", "amountSmoothingPoolETH", "amountVoterETH", "merkleProof");
            claims.Add(new RewardClaim(
                claim.Integer("rewardIndex"),
                claim.Amount("amountRPL"),
                claim.Amount("amountSmoothingPoolETH"),
                claim.Amount("amountVoterETH"),
                ReadProof(claim)));
        }

        return new ClaimRewards(node, AddressOf(node) ?? AccountId.ZeroAddress, [.. claims]);
    }

    private static ValueList<Digest> ReadProof(TraceFields claim)
    {
        List<Digest> proof = [];
        foreach (JsonElement item in claim.List("merkleProof").EnumerateArray())
        {
            proof.Add(item.ValueKind == JsonValueKind.String && Digest.TryParse(item.GetString(), out Digest sibling)
                ? sibling
                : throw claim.Wrong(TraceFields.ItemOf("merkleProof", proof.Count), item, "0x and 64 hexadecimal digits"));
        }

        return [.. proof];
    }

    private static Digest ReadDigest(in TraceFields input, string name) => Digest.TryParse(input.Text(name), out Digest digest)
        ? digest
        : throw input.Wrong(name, input.Element.GetProperty(name), "0x and 64 hexadecimal digits");
}
