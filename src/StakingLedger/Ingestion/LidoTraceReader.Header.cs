using System.Text.Json;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <content>The header line.</content>
public sealed partial class LidoTraceReader
{
    private const string Format = "lido-trace/1";

    private LidoTraceHeader ReadHeader(in TraceFields line)
    {
        string format = line.Text("format");
        if (format is not Format)
        {
            Source.Refuse("format", $"\"{format}\"", $"\"{Format}\"");
        }

        LidoVersion version = ReadVersion(line);
        AccountNames names = ReadNames(line.Inner("addresses"));
        Amount bootstrap = line.Amount("bootstrapWei");
        if (bootstrap.IsZero)
        {
            Source.Refuse("bootstrapWei", "0", "more than nothing");
        }

        _ = line.Required("bootstrapEvents", "the observed events of the initialisation");
        LidoTerms terms = new()
        {
            Version = version,
            Accounts = ReadAccounts(names, version),
            Limits = ReadLimits(line.Inner("limits")),
            Modules = ReadModules(line, names),
            GenesisTime = Timestamp.FromSeconds(line.CountOfEitherForm("genesisTime")),
            SecondsPerSlot = ReadSecondsPerSlot(line),
        };
        return new LidoTraceHeader(Source.Line, line.Element, line.Text("name"), terms, bootstrap, names);
    }

    private LidoVersion ReadVersion(in TraceFields line)
    {
        string protocol = line.Has("protocol") ? line.Text("protocol") : "v3";
        return protocol switch
        {
            "v2" => LidoVersion.V2,
            "v3" => LidoVersion.V3,
            _ => throw Source.At("protocol", $"\"{protocol}\"", "\"v2\" or \"v3\""),
        };
    }

    private ulong ReadSecondsPerSlot(in TraceFields line)
    {
        ulong seconds = line.CountOfEitherForm("secondsPerSlot");
        return seconds > 0 ? seconds : throw Source.At("secondsPerSlot", "0", "at least one second");
    }

    private static AccountNames ReadNames(in TraceFields addresses)
    {
        List<KeyValuePair<string, AccountId>> entries = [];
        SortedSet<AccountId> seen = [];
        foreach (JsonProperty property in addresses.Element.EnumerateObject())
        {
            bool isAddress = property.Value.ValueKind == JsonValueKind.String
                & AccountId.TryParse(property.Value.ToString(), out AccountId account)
                && account.Kind == AccountKind.Address;
            if (!isAddress)
            {
                throw addresses.Wrong(property.Name, property.Value, "0x and 40 hexadecimal digits");
            }

            if (!seen.Add(account))
            {
                throw addresses.Wrong(property.Name, property.Value, "an address that has no other label");
            }

            entries.Add(new KeyValuePair<string, AccountId>(property.Name, account));
        }

        return new AccountNames(entries);
    }

    private LidoAccounts ReadAccounts(AccountNames names, LidoVersion version) => new()
    {
        Token = Named(names, "lido"),
        WstEth = Named(names, "wsteth"),
        WithdrawalQueue = Named(names, "wq"),
        Burner = Named(names, "burner"),
        Treasury = Named(names, "treasury"),
        Zero = Named(names, "zero"),
        InitialHolder = Named(names, "dead"),

        // The older contracts have neither; they still need an account that nobody else holds.
        Accounting = version == LidoVersion.V2 ? NamedOrLabel(names, "accounting") : Named(names, "accounting"),
        VaultHub = version == LidoVersion.V2 ? NamedOrLabel(names, "hub") : Named(names, "hub"),
    };

    private AccountId Named(AccountNames names, string label) =>
        names.Labels.Contains(label, StringComparer.Ordinal) && names.TryFind(label, out AccountId account)
            ? account
            : throw Source.At($"addresses.{label}", "no such field", "0x and 40 hexadecimal digits");

    private static AccountId NamedOrLabel(AccountNames names, string label) =>
        names.Labels.Contains(label, StringComparer.Ordinal) && names.TryFind(label, out AccountId account)
            ? account
            : AccountId.FromLabel(label);

    private LidoLimits ReadLimits(in TraceFields limits)
    {
        ulong rebase = limits.CountOfEitherForm("maxPositiveTokenRebase");
        if (rebase == 0)
        {
            Source.Refuse("limits.maxPositiveTokenRebase", "0", "from 1 to 2^64-1");
        }

        return new LidoLimits
        {
            AppearedValidatorsPerDay = limits.CountOfEitherForm("appearedValidatorsPerDayLimit"),
            AnnualBalanceIncrease = limits.BasisPoints("annualBalanceIncreaseBPLimit"),
            SimulatedShareRateDeviation = limits.BasisPoints("simulatedShareRateDeviationBPLimit"),
            RequestTimestampMargin = limits.CountOfEitherForm("requestTimestampMargin"),
            MaxPositiveTokenRebase = rebase,
            InitialSlashingAmountPWei = limits.CountOfEitherForm("initialSlashingAmountPWei"),
            InactivityPenaltiesAmountPWei = limits.CountOfEitherForm("inactivityPenaltiesAmountPWei"),
        };
    }

    private ValueList<StakingModule> ReadModules(in TraceFields line, AccountNames names)
    {
        JsonElement list = line.List("modules");
        List<StakingModule> modules = new(list.GetArrayLength());
        foreach (JsonElement item in list.EnumerateArray())
        {
            TraceFields module = new(Source, item, $"modules[{modules.Count}]");
            StakingModule read = new()
            {
                Id = module.CountOfEitherForm("id"),
                Account = module.Account("label", names),
                ModuleFee = module.BasisPoints("moduleFeeBP"),
                TreasuryFee = module.BasisPoints("treasuryFeeBP"),
                StakeShareLimit = module.BasisPoints("stakeShareLimitBP"),
            };
            if (modules.Any(m => m.Id == read.Id))
            {
                Source.Refuse(module.PathOf("id"), TraceOrder.Text(read.Id), "a number that no other module has");
            }

            if (read.ModuleFee.Value + read.TreasuryFee.Value > BasisPoints.All.Value)
            {
                Source.Refuse(module.PathOf("treasuryFeeBP"), read.TreasuryFee.ToString(), "fees of at most 10000 together");
            }

            modules.Add(read);
        }

        return [.. modules];
    }
}
