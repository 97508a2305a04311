using System.Globalization;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The result of a replay of a native history, for people.</summary>
internal sealed class NativeReplayPrinter(Terminal terminal, NativeRun run, NativeFigures figures)
{
    private const int LargestHolders = 10;
    private const int LastReports = 12;

    private readonly Sheet _sheet = new(terminal);
    private readonly PoolUnits _units = new(run.Pool.Terms.Charter);
    private readonly NativeTally _tally = figures.Tally;
    private readonly PoolTotals _totals = figures.Totals;

    /// <summary>Prints everything.</summary>
    public void Print(string? snapshot)
    {
        _sheet.Title(Title());
        PrintCommands();
        PrintTotals();
        CauseTotal.Print(_sheet, figures.Causes, _units.Asset, _units.Of, _units.Of);
        PrintReports();
        PrintFees();
        PrintLosses();
        PrintQueue();
        PrintOperators();
        PrintHolders();
        PrintProof(snapshot);
    }

    private string Title()
    {
        string from = run.Resumed is { } start ? $", resumed after line {NumberText.Count(start.Lines)}" : string.Empty;
        string epoch = run.Pool.LastEpoch is { } last ? $", epoch {last}" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ShownText.Of(run.Name)} (house pool {run.Pool.Terms.Charter.Pool}): {run.Lines:N0} lines, "
            + $"{run.Ledger.LastEvent.Value:N0} events{epoch}, {run.Last.Time}{from}");
    }

    private void PrintCommands()
    {
        _sheet.Table("Commands", ["command", "accepted", "rejected"], _tally.Commands
            .OrderByDescending(static o => o.Value.Accepted + o.Value.Rejected)
            .Select(static o => new[] { o.Key, NumberText.Count(o.Value.Accepted), Blank(o.Value.Rejected) })
            .Append(
            [
                "all",
                NumberText.Count(_tally.Commands.Values.Sum(static c => c.Accepted)),
                Blank(_tally.Commands.Values.Sum(static c => c.Rejected)),
            ]));
        if (_tally.Rejections.Count > 0)
        {
            _sheet.Table("Rejections", ["code", "times"], _tally.Rejections
                .OrderByDescending(static r => r.Value)
                .Select(static r => new[] { r.Key, NumberText.Count(r.Value) }));
        }

        if (_tally.Unconfirmed.Count > 0)
        {
            _sheet.Table("Reports that needed a confirmation", ["epoch", "digest"], _tally.Unconfirmed
                .Select(static r => new[] { r.Epoch.ToString(), r.Digest.ToString() }));
        }
    }

    private static string Blank(long value) => value == 0 ? string.Empty : NumberText.Count(value);

    private void PrintTotals() => _sheet.Pairs("Totals",
    [
        ("assets", $"{_units.Of(_totals.Assets)} {_units.Asset}"),
        ("shares", _units.Of(_totals.Shares)),
        ("pricing rate", NumberText.Rate(run.Pool.Pair)),
        ("buffered", _units.Of(_totals.Buffered)),
        ("usable", _units.Of(_totals.Usable)),
        ("in flight", _units.Of(_totals.InFlight)),
        ("on validators", _units.Of(_totals.OnValidators)),
        ("frozen escrow", _units.Of(_totals.FrozenEscrow)),
        ("owed to exits", $"{_units.Of(_totals.ProRataExits)} pro rata, {_units.Of(_totals.FixedExits)} fixed"),
        ("virtual part", _units.Of(_totals.VirtualPart)),
        ("outside the assets", $"{_units.Of(_totals.Reserved)} reserved, {_units.Of(_totals.Bonds)} bonds, "
            + $"{_units.Of(_totals.Insurance)} insurance, {_units.Of(_totals.WithheldFees)} withheld fees"),
        ("terms", $"version {run.Pool.Terms.Version}{(run.Pool.IsPaused ? ", paused" : string.Empty)}"),
    ]);

    private void PrintReports()
    {
        int count = _tally.Reports.Count;
        if (count > 0)
        {
            _sheet.Table(
                count > LastReports ? $"Reports (the last {LastReports} of {count})" : "Reports",
                ["epoch", "time", "rewards", "incentives", "losses", "fee", "yield", "without incentives"],
                _tally.Reports.TakeLast(LastReports).Select(r => new[]
                {
                    r.Epoch.ToString(),
                    r.Time.ToString(),
                    _units.Of(r.Sums.ConsensusRewards + r.Sums.ExecutionRewards),
                    _units.OrBlank(r.Sums.Incentives),
                    _units.OrBlank(r.Sums.Loss),
                    _units.OrBlank(r.Fee),
                    Percent(r.Yield.With),
                    Percent(r.Yield.WithoutIncentives),
                }));
        }
    }

    private static string Percent(RateChange change) => change.Loss.IsZero
        ? NumberText.Units(change.Gain, 16) + " %"
        : "-" + NumberText.Units(change.Loss, 16) + " %";

    private void PrintFees()
    {
        if (_tally.Fees.Count > 0)
        {
            _sheet.Table("Fees", ["recipient", "times", "shares", "worth when minted", "withheld"], _tally.Fees.Select(f => new[]
            {
                f.Key.ToString(),
                NumberText.Count(f.Value.Times),
                f.Value.Shares.IsZero ? string.Empty : _units.Of(f.Value.Shares),
                _units.OrBlank(f.Value.Worth),
                _units.OrBlank(f.Value.Withheld),
            }));
        }
    }

    private void PrintLosses()
    {
        NativeLosses losses = _tally.Losses;
        if (losses.All.IsZero)
        {
            return;
        }

        List<(string, string)> lines =
        [
            ("inactivity", _units.Of(losses.Inactivity)),
            ("slashings", _units.Of(losses.Slashings)),
        ];
        lines.AddRange(_tally.BondsPaid.Select(b => ($"borne by the bond of operator {b.Key}", _units.Of(b.Value))));
        lines.Add(("borne by insurance", _units.Of(losses.Insurance)));
        lines.Add(("borne by exits", _units.Of(losses.Exits)));
        lines.Add(("borne by holders", _units.Of(losses.Holders)));
        _sheet.Pairs("Losses", lines);
    }

    private void PrintQueue() => _sheet.Pairs("Withdrawal queue",
    [
        ("requests", NumberText.Count(figures.Requests.Count)),
        ("pending", NumberText.Count(figures.CountOf(RequestStatus.Pending))),
        ("finalised", NumberText.Count(figures.CountOf(RequestStatus.Finalised))),
        ("claimed", NumberText.Count(figures.CountOf(RequestStatus.Claimed))),
        ("cancelled", NumberText.Count(figures.CountOf(RequestStatus.Cancelled))),
        ("checkpoints", NumberText.Count(run.Pool.Checkpoints.Count)),
        ("waiting", _units.Of(_totals.Waiting)),
        ("reserved", _units.Of(_totals.Reserved)),
        ("claimable now", _units.Of(figures.Claimable)),
        ("claim dust", _units.Of(_totals.ClaimDust)),
    ]);

    private void PrintOperators()
    {
        if (run.Pool.Operators.Count > 0)
        {
            _sheet.Table(
                "Operators",
                ["operator", "status", "validators", "units", "balance", "in flight", "bond"],
                run.Pool.Operators.Select(o => new[]
                {
                    o.Id.ToString(),
                    o.Status.ToString().ToLowerInvariant(),
                    $"{NumberText.Count(o.ActiveValidators)} of {NumberText.Count(o.OpenValidators)}",
                    NumberText.Count(o.Units),
                    _units.Of(o.Balance),
                    _units.OrBlank(o.InFlight),
                    _units.OrBlank(o.Bond),
                }));
        }
    }

    private void PrintHolders() => _sheet.Table(
        $"Largest holders ({Math.Min(LargestHolders, figures.Holdings.Count)} of {figures.Holdings.Count})",
        ["account", "shares", "part", _units.Asset],
        figures.Holdings.Take(LargestHolders).Select(h => new[]
        {
            h.Account.ToString(), _units.Of(h.Shares), NumberText.Part(h.Shares, _totals.Shares), _units.Of(h.Balance),
        }));

    private void PrintProof(string? snapshot)
    {
        Amount sum = figures.Balances + _totals.VirtualPart;
        string dust = sum <= run.Pool.LivePair.Assets
            ? $"{(run.Pool.LivePair.Assets - sum).Value} units: the pool less the sum of {figures.Holdings.Count} balances"
            : $"none: until the next report the balances are {(sum - run.Pool.LivePair.Assets).Value} units more than the pool";
        figures.Proof.Print(_sheet, dust, "commands", snapshot);
    }
}
