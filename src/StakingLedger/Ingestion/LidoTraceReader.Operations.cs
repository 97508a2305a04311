using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <content>The operation lines.</content>
public sealed partial class LidoTraceReader
{
    private const string Report = "report";

    private LidoTraceOperation ReadOperation(in TraceFields line)
    {
        ulong index = Order.ReadIndex(line);
        string name = line.Text("op");
        AccountNames names = _header!.Names;
        Context context = Context.By(line.Account("from", names)).At(line.Time("ts")).InBlock(ReadBlock(line));
        Order.DemandForward(context);
        TraceFields input = line.Inner("in");
        DemandObserved(line, name);
        LidoTraceOperation operation = new(Source.Line, line.Element, index, name, ReadCommand(name, line, input, names), context)
        {
            ReportedBadDebt = name is Report ? input.Number("badDebtToInternalize").ToString() : null,
        };
        Order.Count();
        return operation.Command is DepositToValidators deposit ? WithRouterFacts(operation, deposit) : operation;
    }

    private static BlockNumber ReadBlock(in TraceFields line) => BlockNumber.From(line.Count("block"));

    /// <summary>What must have been observed of an operation; operations that touch no holder come without balances.</summary>
    private static void DemandObserved(in TraceFields line, string name)
    {
        const string Expected = "an observed part of the operation";
        _ = line.Required("ok", Expected);
        _ = line.Required("events", Expected);
        _ = line.Required("post", Expected);
        if (!LidoOperations.TouchesNoHolder(name))
        {
            _ = line.Required("acct", Expected);
        }

        if (name is Report)
        {
            _ = line.Required("feeDist", Expected);
            _ = line.Required("simulated", Expected);
            _ = line.Required("vaultBalancesBefore", Expected);
            line.AllowOnly(
                "t", "i", "op", "from", "block", "ts", "in", "ok", "err", "events", "post", "acct", "feeDist", "simulated",
                "vaultBalancesBefore");
            return;
        }

        line.AllowOnly("t", "i", "op", "from", "block", "ts", "in", "value", "ok", "err", "events", "post", "acct");
    }

    private ILidoCommand ReadCommand(string name, in TraceFields line, in TraceFields input, AccountNames names)
    {
        LidoOperation? operation = LidoOperations.Find(name);
        if (operation is null)
        {
            throw Source.At("op", $"\"{name}\"", $"one of {LidoOperations.AllNames}");
        }

        input.AllowOnly(operation.Fields);
        Amount value = line.Has("value") ? line.Amount("value") : Amount.Zero;
        Amount expected = operation.Payment switch
        {
            LidoPayment.None => Amount.Zero,
            LidoPayment.Amount => input.Amount("amount"),
            _ => value,
        };
        if (value != expected)
        {
            string found = line.Has("value") ? value.ToString() : "no such field";
            Source.Refuse("value", found, operation.Payment == LidoPayment.None ? "no ether sent" : $"in.amount, {expected}");
        }

        return operation.Read(input, names, value);
    }

    private static LidoTraceOperation WithRouterFacts(LidoTraceOperation operation, DepositToValidators deposit)
    {
        ulong? observed = RouterFacts.ValidatorsIn(operation.Observed("events"));
        return operation with
        {
            Command = deposit with { Validators = observed ?? 0 },
            ObservedValidators = observed,
            IsRefusedByRouter = RouterFacts.IsModuleNotActive(operation),
        };
    }
}
