using System.Text.Json;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Units;

namespace StakingLedger.Conformance;

/// <content>Megapools and minipools.</content>
public sealed partial class RocketPoolTraceVerifier
{
    private const ulong MilliEtherOfDeposit = 32_000;
    private const ulong MilliEtherOfPrestake = 1_000;

    private static readonly UInt256 MilliEther = 1_000_000_000_000_000UL;

    private void CompareMegapools(JsonElement state, bool isComplete)
    {
        const string Path = "state.megapools";
        if (PartOf(state, "state", "megapools") is not { } megapools || !_comparer.IsObject(megapools, new FieldPath(Path)))
        {
            return;
        }

        foreach (JsonProperty property in megapools.EnumerateObject())
        {
            CompareMegapool(property, Path, hasValidators: true);
        }

        for (ulong i = 1; isComplete && i <= _pool.Now.MegapoolCount; i++)
        {
            string name = _pool.Now.NodeOf(i).ToString();
            if (!megapools.TryGetProperty(name, out _))
            {
                _comparer.Missing(new FieldPath(Path, Name: name), Computed.OfText("a megapool"));
            }
        }
    }

    private void CompareMegapool(in JsonProperty property, string path, bool hasValidators)
    {
        string here = $"{path}.{property.Name}";
        if (!_header!.Names.TryFind(property.Name, out AccountId node) || !_pool.Now.HasMegapool(node))
        {
            _comparer.Unexpected(property.Value, new FieldPath(here));
            return;
        }

        MegapoolView megapool = _pool.Now.ViewMegapool(node);
        _fields.Clear();
        Add("balance", Computed.Of(megapool.Balance));
        Add("assignedValue", Computed.Of(megapool.AssignedValue));
        Add("debt", Computed.Of(megapool.Debt));
        Add("refundValue", Computed.Of(megapool.RefundValue));
        Add("nodeBond", Computed.Of(megapool.NodeBond));
        Add("userCapital", Computed.Of(megapool.UserCapital));
        Add("nodeQueuedBond", Computed.Of(megapool.NodeQueuedBond));
        Add("userQueuedCapital", Computed.Of(megapool.UserQueuedCapital));
        Add("pendingRewards", Computed.Of(megapool.PendingRewards));
        Add("lastDistributionTime", Computed.Of(megapool.LastDistributionTime));
        Add("validatorCount", Computed.Integer(megapool.Validators));
        Add("activeValidatorCount", Computed.Integer(megapool.ActiveValidators));
        Add("exitingValidatorCount", Computed.Integer(megapool.ExitingValidators));
        Add("lockedValidatorCount", Computed.Integer(megapool.LockedValidators));
        Add("capitalRatio", Computed.Of(megapool.CapitalRatio));
        Add("credit", Computed.Of(megapool.Credit));
        CompareObject(property.Value, here, hasValidators ? ["validators"] : []);
        if (hasValidators && PartOf(property.Value, here, "validators") is { } validators)
        {
            CompareValidators(validators, $"{here}.validators", megapool);
        }
    }

    private void CompareValidators(JsonElement observed, string path, MegapoolView megapool)
    {
        if (!_comparer.IsList(observed, new FieldPath(path)))
        {
            return;
        }

        ulong id = 0;
        foreach (JsonElement entry in observed.EnumerateArray())
        {
            string here = $"{path}[{id}]";
            if (id >= megapool.Validators)
            {
                _comparer.Unexpected(entry, new FieldPath(here));
                continue;
            }

            FillValidator(id, _pool.Now.ViewValidator(megapool.Node, id));
            CompareObject(entry, here);
            id++;
        }

        for (; id < megapool.Validators; id++)
        {
            _comparer.Missing(new FieldPath($"{path}[{id}]"), Computed.OfText("a validator"));
        }
    }

    private void FillValidator(ulong id, in MegapoolValidatorView validator)
    {
        MegapoolValidatorMarks status = validator.Marks;
        bool isHalf = (status & (MegapoolValidatorMarks.InPrestake | MegapoolValidatorMarks.Dissolved)) != MegapoolValidatorMarks.None;
        bool isRequested = isHalf || status.HasFlag(MegapoolValidatorMarks.InQueue);
        bool isStaked = status.HasFlag(MegapoolValidatorMarks.Staked);
        _fields.Clear();
        Add("id", Computed.Integer(id));
        Add("staked", Computed.Flag(isStaked));
        Add("exited", Computed.Flag(status.HasFlag(MegapoolValidatorMarks.Exited)));
        Add("inQueue", Computed.Flag(status.HasFlag(MegapoolValidatorMarks.InQueue)));
        Add("inPrestake", Computed.Flag(status.HasFlag(MegapoolValidatorMarks.InPrestake)));
        Add("expressUsed", Computed.Flag(status.HasFlag(MegapoolValidatorMarks.ExpressUsed)));
        Add("dissolved", Computed.Flag(status.HasFlag(MegapoolValidatorMarks.Dissolved)));
        Add("exiting", Computed.Flag(status.HasFlag(MegapoolValidatorMarks.Exiting)));
        Add("locked", Computed.Flag(status.HasFlag(MegapoolValidatorMarks.Locked)));
        Add("depositValueMilliEth", Computed.Integer(isStaked ? MilliEtherOfDeposit : isHalf ? MilliEtherOfPrestake : 0));
        Add("lastRequestedValueMilliEth", Computed.Integer(isRequested ? MilliEtherOfDeposit : 0));
        Add("lastRequestedBondMilliEth", Computed.Integer(isRequested ? (ulong)(validator.Bond.Value / MilliEther) : 0));
        Add("exitBalanceGwei", Computed.Of(validator.ExitBalance));
    }

    private void CompareMinipools(JsonElement state, bool isComplete)
    {
        const string Path = "state.minipools";
        if (PartOf(state, "state", "minipools") is not { } minipools || !_comparer.IsObject(minipools, new FieldPath(Path)))
        {
            return;
        }

        foreach (JsonProperty property in minipools.EnumerateObject())
        {
            CompareMinipool(property, Path, isDump: true);
        }

        for (ulong i = 1; isComplete && i <= _pool.Now.MinipoolCount; i++)
        {
            string name = _pool.Now.MinipoolAt(i).ToString();
            if (!minipools.TryGetProperty(name, out _))
            {
                _comparer.Missing(new FieldPath(Path, Name: name), Computed.OfText("a minipool"));
            }
        }
    }

    private void CompareMinipool(in JsonProperty property, string path, bool isDump)
    {
        string here = $"{path}.{property.Name}";
        if (!AccountId.TryParse(property.Name, out AccountId account) || !_pool.Now.HasMinipool(account))
        {
            _comparer.Unexpected(property.Value, new FieldPath(here));
            return;
        }

        MinipoolView minipool = _pool.Now.ViewMinipool(account);
        _fields.Clear();
        if (isDump)
        {
            Add("node", Computed.Of(minipool.Node));
            Add("bond", Computed.Of(minipool.Bond));
        }

        Add("balance", Computed.Of(minipool.Balance));
        Add("status", Computed.Integer((ulong)minipool.Status));
        Add("nodeFee", Computed.Of(minipool.NodeFee));
        Add("nodeDepositBalance", Computed.Of(minipool.Bond));
        Add("userDepositBalance", Computed.Of(minipool.UserCapital));
        Add("nodeRefundBalance", Computed.Of(minipool.Refund));
        Add("finalised", Computed.Flag(minipool.Marks.HasFlag(MinipoolMarks.Finalised)));
        Add("userDistributed", Computed.Flag(minipool.Marks.HasFlag(MinipoolMarks.UserDistributed)));
        Add("penaltyRate", Computed.Of(minipool.PenaltyRate));
        Add("nodeShareOfBalance", Computed.Of(minipool.NodeShareOfBalance));
        CompareObject(property.Value, here);
    }
}
