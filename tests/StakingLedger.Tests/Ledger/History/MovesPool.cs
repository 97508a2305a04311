using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Tests.Ledger;

/// <summary>A protocol whose events are whatever movements they say, among three tokens; some kinds are plain moves.</summary>
internal sealed class MovesPool : IProtocol
{
    public const ushort PlainKind = 1;
    public const ushort MixedKind = 2;

    /// <summary>A kind beyond those whose answers the index remembers.</summary>
    public const ushort FarPlainKind = 0x1234;

    public string Name => "moves";

    public int StateVersion => 1;

    public IReadOnlyList<TokenDefinition> Tokens { get; } = [new("a"), new("b"), new("c")];

    public IReadOnlyList<AccountId> WellKnownAccounts { get; } = [AccountId.FromLabel("first")];

    public IReadOnlyList<Invariant> Invariants => [];

    /// <summary>The event whose description fails.</summary>
    public ulong FailsAt { get; set; }

    /// <summary>How many plain moves were described.</summary>
    public int PlainDescribed { get; set; }

    public void Bind(ILedgerView view)
    {
        // Nothing is decided here.
    }

    public Outcome<IEvent> Decide(ICommand command, in Context context) => throw new NotSupportedException();

    public bool IsPlainMove(ushort kind) => kind is PlainKind or FarPlainKind;

    public void Describe(EventReader e, EventEffects effects)
    {
        if (e.Number.Value == FailsAt)
        {
            throw new InvalidOperationException("told to fail");
        }

        if (IsPlainMove(e.Kind))
        {
            PlainDescribed++;
            AccountHandle from = e.ReadAccountHandle();
            AccountHandle to = e.ReadAccountHandle();
            _ = e.ReadNumber();
            effects.Move(default, from, to, e.ReadNumber());
            return;
        }

        // The pair before an event is what the steps before it left: an index that loses count of steps fails here.
        Assert.Equal(e.ReadUInt64(), effects.CurrentPair.Assets.Value);
        for (int steps = e.ReadCount(); steps > 0; steps--)
        {
            effects.StepBy(StepCause.Deposit, UInt256.One, UInt256.Zero, UInt256.Zero, UInt256.Zero);
        }

        for (int moves = e.ReadCount(); moves > 0; moves--)
        {
            TokenId token = new((byte)e.ReadUInt32());
            AccountHandle? from = e.ReadOptionalAccountHandle();
            AccountHandle? to = e.ReadOptionalAccountHandle();
            UInt256 shares = e.ReadNumber();
            switch (from, to)
            {
                case (null, { } minted):
                    effects.Mint(token, minted, shares);
                    break;
                case ({ } burnt, null):
                    effects.Burn(token, burnt, shares);
                    break;
                default:
                    effects.Move(token, from!.Value, to!.Value, shares);
                    break;
            }
        }
    }

    public void Evolve(EventReader e)
    {
        // There is no state.
    }

    public IEvent Read(EventReader e) => throw new NotSupportedException();

    public ICommand CommandBehind(EventReader e) => throw new NotSupportedException();

    public void WriteState(StateWriter w)
    {
        // There is no state.
    }

    public void ReadState(StateReader r)
    {
        // There is no state.
    }

    public readonly record struct Plain(ushort Kind, AccountId From, AccountId To, UInt256 First, UInt256 Shares) : IEvent
    {
        public void Write(EventWriter writer)
        {
            writer.Account(From);
            writer.Account(To);
            writer.Number(First);
            writer.Number(Shares);
        }
    }

    public readonly record struct Movement(byte Token, AccountId From, AccountId To, UInt256 Shares);

    public sealed record Mixed(ulong StepsBefore, int Steps, IReadOnlyList<Movement> Movements) : IEvent
    {
        public ushort Kind => MixedKind;

        public void Write(EventWriter writer)
        {
            writer.UInt64(StepsBefore);
            writer.Count(Steps);
            writer.Count(Movements.Count);
            foreach (Movement movement in Movements)
            {
                writer.UInt32(movement.Token);
                writer.OptionalAccount(movement.From);
                writer.OptionalAccount(movement.To);
                writer.Number(movement.Shares);
            }
        }
    }
}
