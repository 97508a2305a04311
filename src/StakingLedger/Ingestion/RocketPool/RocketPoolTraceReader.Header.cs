using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <content>The header line.</content>
public sealed partial class RocketPoolTraceReader
{
    private const string OraclePrefix = "oracle";

    private static readonly string[] Contracts =
    [
        "rocketTokenRETH", "rocketTokenRPL", "rocketDepositPool", "rocketNodeDeposit", "rocketRewardsPool", "rocketClaimDAO",
        "rocketSmoothingPool", "rocketNetworkBalances", "casperDeposit",
    ];

    // Names that stand for something else than an account of that label.
    private static readonly string[] Reserved = [.. Contracts, "zero", "elsewhere", "rocketMerkleDistrib"];

    private RocketPoolTraceHeader ReadHeader(in TraceFields line)
    {
        DemandTrue(line, "header");
        if (line.Integer("schema") != 1)
        {
            Source.Refuse("schema", TraceOrder.Text(line.Integer("schema")), "1");
        }

        line.AllowOnly(
            "header", "schema", "seed", "requestedOps", "dumpEvery", "contracts", "compilers", "optimizer", "chain", "state");
        TraceFields state = line.Inner("state");
        TraceFields ether = state.Inner("ethBalances");
        TraceFields tickets = state.Inner("expressTickets");
        AccountNames names = NamesOf(ether, tickets);
        ulong block = state.Integer("block");
        ulong time = state.Integer("ts");
        Order.BeginAfter(block, time);
        RocketPoolTerms terms = new()
        {
            // The recorded contracts are those of version 1.4.
            Version = RocketPoolVersion.V14,
            Settings = [.. ReadSettings(state.Inner("settings"))],
            BaseBonds = [.. state.Inner("settings").Numbers("base.bond.array").Select(static bond => Amount.FromWei(bond))],
            Members =
                [.. names.Labels.Where(static l => l.StartsWith(OraclePrefix, StringComparison.Ordinal)).Select(AccountId.FromLabel)],
        };
        OpenPool opening = new(
            terms,
            [.. ReadHoldings(ether, state.Inner("rplBalances"), state.Inner("rpl"), names)],
            [.. ReadTickets(tickets, names)],
            ReadInflation(state.Inner("rpl")));
        Context context = Context.By(RocketPoolAccounts.Reth)
            .At(Timestamp.FromSeconds(time)).InBlock(BlockNumber.From(block));
        return new RocketPoolTraceHeader(Source.Line, line.Element, $"seed {line.Text("seed")}", opening, context, names)
        {
            People = [.. ether.Element.EnumerateObject().Select(static person => person.Name)],
        };
    }

    private AccountNames NamesOf(in TraceFields people, in TraceFields operators)
    {
        List<KeyValuePair<string, AccountId>> entries =
        [
            new("zero", AccountId.ZeroAddress),
            new("rocketMerkleDistributorMainnet", RocketPoolAccounts.Distributor),
            .. Contracts.Select(static c => KeyValuePair.Create(c, AccountId.FromLabel(c))),
        ];
        foreach (JsonProperty person in people.Element.EnumerateObject())
        {
            entries.Add(new(person.Name, LabelOf(people, person)));
        }

        foreach (JsonProperty node in operators.Element.EnumerateObject())
        {
            AccountId account = LabelOf(operators, node);
            entries.Add(new($"megapool:{node.Name}", RocketPoolAccounts.MegapoolOf(account)));
        }

        return new AccountNames(entries);
    }

    private AccountId LabelOf(in TraceFields map, in JsonProperty entry) =>
        AccountId.TryParse(entry.Name, out AccountId account) && account.Kind == AccountKind.Label
            && !Reserved.Contains(entry.Name, StringComparer.Ordinal)
            ? account
            : throw Source.At(
                map.PathOf(entry.Name), "a name that cannot be a label", "a label of at most 22 characters that is no contract's");

    private static UInt256[] ReadSettings(TraceFields settings)
    {
        const string Claimers = "rewards.claimers";
        UInt256[] values = new UInt256[RocketPoolSettingPaths.Count];
        for (int i = 0; i < values.Length; i++)
        {
            RocketPoolSetting setting = (RocketPoolSetting)(i + 1);
            string path = RocketPoolSettingPaths.Of(setting);
            values[i] = RocketPoolSettingPaths.IsFlag(setting) ? settings.Flag(path) ? 1UL : 0UL
                : path.StartsWith(Claimers, StringComparison.Ordinal)
                    ? settings.Inner(Claimers).Number(path[(Claimers.Length + 1)..])
                    : settings.Number(path);
        }

        return values;
    }

    private static List<OpeningHolding> ReadHoldings(
        TraceFields ether, TraceFields rpl, TraceFields supply, AccountNames names)
    {
        List<OpeningHolding> holdings = [];
        foreach (JsonProperty person in ether.Element.EnumerateObject())
        {
            _ = names.TryFind(person.Name, out AccountId account);
            holdings.Add(new OpeningHolding(RocketPoolTokens.Ether, account, ether.Number(person.Name)));
        }

        UInt256 elsewhere = supply.Number("totalSupply");
        foreach (JsonProperty person in rpl.Element.EnumerateObject())
        {
            UInt256 held = rpl.Number(person.Name);
            if (!names.TryFind(person.Name, out AccountId account) || !UInt256.TrySubtract(elsewhere, held, out elsewhere))
            {
                throw rpl.Wrong(person.Name, person.Value, "a part of rpl.totalSupply, held by a label of ethBalances");
            }

            holdings.Add(new OpeningHolding(RocketPoolTokens.Rpl, account, held));
        }

        holdings.Add(new OpeningHolding(RocketPoolTokens.Rpl, RocketPoolAccounts.Elsewhere, elsewhere));
        return holdings;
    }

    private static List<NodeTickets> ReadTickets(TraceFields tickets, AccountNames names)
    {
        List<NodeTickets> read = [];
        foreach (JsonProperty node in tickets.Element.EnumerateObject())
        {
            read.Add(names.TryFind(node.Name, out AccountId account)
                ? new NodeTickets(account, tickets.Integer(node.Name))
                : throw tickets.Wrong(node.Name, node.Value, "a label of ethBalances"));
        }

        return read;
    }

    private static OpeningInflation ReadInflation(TraceFields rpl) =>
        new(rpl.Count("inflationCalcTime"), rpl.Count("inflationStart"), rpl.Number("inflationRate"));
}
