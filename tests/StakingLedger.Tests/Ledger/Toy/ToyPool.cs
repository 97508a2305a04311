using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>A small pool with two tokens, enough to drive everything the ledger does.</summary>
internal sealed partial class ToyPool : IProtocol
{
    public static readonly TokenId Staked = new(0);
    public static readonly TokenId Wrapped = new(1);
    public static readonly AccountId Treasury = AccountId.FromLabel("treasury");
    public static readonly AccountId Desk = AccountId.FromLabel("desk");
    public static readonly AccountId Vault = AccountId.FromLabel("vault");

    private readonly List<AccountHandle> _reporters = [];
    private ILedgerView? _view;
    private UInt256 _rewards;
    private UInt256 _burnt;
    private ulong _reports;
    private string _lastNote = "";
    private AccountId _lastAbout;

    public string Name { get; init; } = "toy";

    public int StateVersion { get; init; } = 3;

    /// <summary>The rule that a restatement changes.</summary>
    public UInt256 LargestDeposit { get; init; } = UInt256.MaxValue;

    public IReadOnlyList<TokenDefinition> Tokens { get; init; } = [new("tST"), new("wtST")];

    public IReadOnlyList<AccountId> WellKnownAccounts { get; init; } = [Treasury, Desk, Vault];

    public IReadOnlyList<Invariant> Invariants =>
    [
        new("pair shares = staked shares", "The pair's shares are all shares.", view =>
            view.Timeline.Current.Shares.Value == view.Shares(Staked).Total ? null : "they differ"),
        new("wrapped <= vault", "The vault holds a share for every wrapped one.", view =>
            view.Accounts.TryFind(Vault, out AccountHandle vault) && view.Shares(Wrapped).Total <= view.Shares(Staked).Of(vault)
                ? null
                : "the vault is short"),
    ];

    private ILedgerView View => _view!;

    public void Bind(ILedgerView view)
    {
        Assert.Null(_view);
        _view = view;
    }

    public void Describe(EventReader e, EventEffects effects)
    {
        switch (e.Kind)
        {
            case 1:
                AccountHandle depositor = e.ReadAccountHandle();
                UInt256 assets = e.ReadNumber();
                UInt256 minted = e.ReadNumber();
                effects.StepBy(StepCause.Deposit, assets, UInt256.Zero, minted, UInt256.Zero);
                effects.Mint(Staked, depositor, minted);
                break;
            case 2:
                effects.Move(Staked, e.ReadAccountHandle(), e.ReadAccountHandle(), e.ReadNumber());
                break;
            case 3:
                AccountId wrapper = e.ReadAccount();
                UInt256 wrapped = e.ReadNumber();
                effects.Move(Staked, wrapper, Vault, wrapped);
                effects.Mint(Wrapped, wrapper, wrapped);
                break;
            case 4:
                AccountId burner = e.ReadAccount();
                UInt256 burnt = e.ReadNumber();
                effects.Burn(Staked, burner, burnt);
                effects.StepBy(StepCause.SharesBurnt, UInt256.Zero, UInt256.Zero, UInt256.Zero, burnt);
                break;
            case 5:
                DescribeReport(e, effects);
                break;
            default:
                break;
        }
    }

    public void Evolve(EventReader e)
    {
        switch (e.Kind)
        {
            case 4:
                _ = e.ReadAccountHandle();
                _burnt += e.ReadNumber();
                break;
            case 5:
                _rewards += e.ReadNumber();
                _reports++;
                _ = View.Accounts.TryFind(e.Context.Actor, out AccountHandle reporter);
                _reporters.Add(reporter);
                break;
            case 6:
                _lastNote = e.ReadText();
                _lastAbout = e.ReadOptionalAccount();
                break;
            default:
                break;
        }
    }

    public void WriteState(StateWriter w)
    {
        w.Number(_rewards);
        w.Number(_burnt);
        w.UInt64(_reports);
        w.Text(_lastNote);
        w.AccountId(_lastAbout);
        w.Count(_reporters.Count);
        foreach (AccountHandle reporter in _reporters)
        {
            w.Account(reporter);
        }
    }

    public void ReadState(StateReader r)
    {
        _rewards = r.ReadNumber();
        _burnt = r.ReadNumber();
        _reports = r.ReadUInt64();
        _lastNote = r.ReadText();
        _lastAbout = r.ReadAccountId();
        int count = r.ReadCount(4);
        for (int i = 0; i < count; i++)
        {
            _reporters.Add(r.ReadAccount());
        }
    }

    private static void DescribeReport(EventReader e, EventEffects effects)
    {
        UInt256 rewards = e.ReadNumber();
        UInt256 penalty = e.ReadNumber();
        _ = e.ReadUInt32();
        UInt256 fee = e.ReadNumber();
        effects.StepBy(StepCause.ConsensusRewards, rewards, UInt256.Zero, UInt256.Zero, UInt256.Zero);
        effects.StepBy(StepCause.ConsensusPenalty, UInt256.Zero, penalty, UInt256.Zero, UInt256.Zero);
        effects.StepBy(StepCause.FeeSharesMinted, UInt256.Zero, UInt256.Zero, fee, UInt256.Zero);
        effects.Mint(Staked, Treasury, fee);
        effects.Move(Staked, Treasury, Desk, fee / (UInt256)2u);
    }
}
