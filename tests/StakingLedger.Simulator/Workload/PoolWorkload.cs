namespace StakingLedger.Simulator.Workload;

/// <summary>
/// An endless, repeatable stream of commands of every kind, plausible and not. It looks at the model's state to be plausible, and is
/// told what became of each command before the next one is asked for.
/// </summary>
internal sealed partial class PoolWorkload
{
    private const int MostPending = 200;
    private const int MostValidators = 250;
    private const int MostOperators = 12;

    private readonly Dice dice;
    private readonly Cast cast;
    private readonly TermsMaker maker;
    private readonly Clock clock;
    private readonly Spoiler spoiler;
    private readonly Queue<Func<Envelope?>> plan = new();
    private readonly List<Envelope> kept = [];
    private Mood mood;
    private int moodLeft = 60;
    private ulong clientIds;
    private ulong nextValidator = 1_000;

    public PoolWorkload(ulong seed)
    {
        dice = new Dice(seed);
        cast = new Cast(dice);
        maker = new TermsMaker(dice, cast, seed);
        clock = new Clock(dice);
        spoiler = new Spoiler(dice, maker.Scale);
        PlanOpening();
    }

    private ModelState State { get; set; } = ModelState.Unopened;

    private ModelTerms Terms => State.Terms!;

    private BigInteger Unit => maker.Scale.Unit;

    public Envelope Next()
    {
        while (plan.TryDequeue(out Func<Envelope?>? planned))
        {
            if (planned() is { } step)
            {
                return step;
            }
        }

        if (moodLeft-- <= 0)
        {
            Turn();
        }

        return Repetition() ?? Disguised(Wanted());
    }

    /// <summary>Tells what became of the command that was asked for last.</summary>
    public void Observe(Envelope envelope, ModelDecision decision)
    {
        State = decision.State;
        if (decision.ChangedState && envelope.ClientId is not null)
        {
            kept.Add(envelope);
        }

        if (envelope.Command is ModelCommand.ReportEpoch report
            && string.Equals(decision.Code, "penalty-needs-confirmation", StringComparison.Ordinal))
        {
            PlanConfirmation(envelope.Actor, report);
        }
    }

    private Envelope By(string actor, ModelCommand command) => new(command, actor, clock.Tick());

    /// <summary>Now and then a command is spoilt, its sender is a wrong one, its time is behind, or it has a client id.</summary>
    private Envelope Disguised(Envelope wanted)
    {
        bool isNonsense = mood == Mood.Nonsense;
        if (dice.Percent(isNonsense ? 55 : 6))
        {
            wanted = wanted with { Command = spoiler.Spoilt(wanted.Command, State) };
        }

        if (dice.Percent(isNonsense ? 15 : 2))
        {
            wanted = wanted with { Actor = cast.Anybody() };
        }

        if (dice.Percent(1))
        {
            wanted = wanted with { Time = wanted.Time - (ulong)dice.Between(1, 5_000) };
        }

        return dice.Percent(20) ? wanted with { ClientId = $"c{++clientIds}" } : wanted;
    }

    /// <summary>An id that was accepted comes again: with the same content, with other content, or from somebody else.</summary>
    private Envelope? Repetition()
    {
        if (kept.Count == 0 || !dice.Percent(2))
        {
            return null;
        }

        Envelope again = kept[^(1 + dice.Below(Math.Min(kept.Count, 50)))] with { Time = clock.Tick() };
        return dice.Below(5) switch
        {
            0 => again with { Command = Wanted().Command },
            1 => again with { Actor = Cast.Stranger },
            _ => again,
        };
    }

    private void Turn()
    {
        mood = dice.Below(20) switch
        {
            < 8 => Mood.Usual,
            < 10 => Mood.Run,
            < 12 => Mood.Storm,
            < 14 => Mood.Change,
            < 15 => Mood.Extremes,
            < 16 => Mood.Nonsense,
            < 18 => Mood.Ruin,
            < 19 => Mood.Mixed,
            _ => Mood.Pause,
        };
        moodLeft = dice.Between(10, mood == Mood.Usual ? 120 : 40);
        switch (mood)
        {
            case Mood.Run: PlanRun(); break;
            case Mood.Ruin: PlanRuin(); break;
            case Mood.Mixed: PlanMixed(); break;
            case Mood.Pause: PlanPause(); break;
            case Mood.Change when dice.Percent(40): PlanSuccession(); break;
            default: break;
        }
    }

    private Envelope Wanted()
    {
        if (State.IsPaused && dice.Percent(15))
        {
            return By(cast.Governor(), new ModelCommand.ResumePool());
        }

        return mood switch
        {
            Mood.Run => Chosen(Weights.Run),
            Mood.Storm => Chosen(Weights.Storm),
            Mood.Change => Chosen(Weights.Change),
            _ => Chosen(Weights.Usual),
        };
    }

    private Envelope Chosen(IReadOnlyList<string> weighted) => dice.Pick(weighted) switch
    {
        nameof(ModelCommand.Deposit) => Deposit(),
        nameof(ModelCommand.Donate) => Donate(),
        nameof(ModelCommand.TransferAssets) => TransferAssets(),
        nameof(ModelCommand.TransferShares) => TransferShares(),
        nameof(ModelCommand.RequestWithdrawal) => Request(),
        nameof(ModelCommand.CancelWithdrawal) => Cancel(),
        nameof(ModelCommand.FinaliseWithdrawals) => Finalise(),
        nameof(ModelCommand.ClaimWithdrawal) => Claim(),
        nameof(ModelCommand.TransferClaim) => TransferClaim(),
        nameof(ModelCommand.Redeem) => Redeem(),
        nameof(ModelCommand.AllocateStake) => Allocate(),
        nameof(ModelCommand.ReportEpoch) => Report(),
        nameof(ModelCommand.ProposeTerms) => Propose(),
        nameof(ModelCommand.ApproveTerms) => Approve(),
        "Operators" => ForOperators(),
        "Funds" => ForFunds(),
        _ => Seldom(),
    };
}
