using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>Writes the lines of one holder, event by event.</summary>
internal sealed class HolderBook : IPeriodBook<StatementPeriod>
{
    private readonly BookWalk _walk;
    private readonly AccountHandle _handle;
    private readonly HolderShares _shares;
    private readonly IncomeBook _income;
    private readonly WithdrawalBook _withdrawals;
    private readonly RateLines _rate;
    private readonly FormChange _forms;
    private readonly Func<StatementLineKind, StatementLine> _newLine;
    private int _requestsGiven;

    public HolderBook(BookWalk walk, StatementRequest request, AccountHandle handle)
    {
        (_walk, _handle) = (walk, handle);
        _shares = new HolderShares(walk, handle);
        _income = new IncomeBook(request);
        _withdrawals = new WithdrawalBook(request.Account, _income);
        _rate = new RateLines(_shares, _income);
        _forms = new FormChange(_shares, _income);
        _newLine = NewLine;
        Account = request.Account;
        Basis = request.Basis;
        foreach (WithdrawalNote standing in walk.Standing())
        {
            _withdrawals.Open(standing);
        }
    }

    private AccountId Account { get; }

    private IncomeBasis Basis { get; }

    /// <summary>Gets a value indicating whether the holder has nothing, and nothing to come.</summary>
    public bool IsEmpty => _shares.IsEmpty && _withdrawals.IsEmpty;

    /// <summary>Begins a period.</summary>
    public StatementPeriod Begin(CalendarSpan span) => new(span, _shares.Position())
    {
        Income = new IncomeAccount(Basis, _income.Deferred(_withdrawals)),
        Withdrawals = _withdrawals.Begin(),
    };

    /// <summary>Ends a period.</summary>
    public bool End(StatementPeriod period)
    {
        period.Closing = _shares.Position();
        period.Income.Close(_income.Deferred(_withdrawals));
        return !IsEmpty || period.Lines.Count != 0 || !period.Opening.Shares.IsZero;
    }

    /// <summary>Takes the event read last into a period.</summary>
    public void Apply(StatementPeriod period)
    {
        EventEffects effects = _walk.Effects;
        int movement = 0;
        _requestsGiven = 0;
        for (int step = 0; step <= effects.StepCount; step++)
        {
            for (; movement < effects.MovementCount && effects.MovementAt(movement).AfterStep == step; movement++)
            {
                Move(period, effects.MovementAt(movement), movement);
            }

            _forms.Flush(period, _newLine);
            if (step < effects.StepCount)
            {
                _rate.Step(period, effects.StepAt(step), _newLine);
            }
        }

        _rate.Flush(period, _newLine);
        foreach (WithdrawalNote note in _walk.Withdrawals)
        {
            Tell(period, note);
        }
    }

    private StatementLine NewLine(StatementLineKind kind) => new()
    {
        Kind = kind,
        Event = _walk.Number,
        Time = _walk.Context.Time,
        Block = _walk.Context.Block,
        SharesAfter = Shares.Of(_shares.Total),
        AssetsAfter = _shares.Assets,
        Pair = _shares.Pair,
        PendingAfter = _withdrawals.Pending,
        ClaimableAfter = _withdrawals.Claimable,
    };

    private void Move(StatementPeriod period, in ShareMovement movement, int place)
    {
        if (movement.From != _handle && movement.To != _handle)
        {
            return;
        }

        MovementNote note = NoteOf(place);
        AccountHandle? other = movement.From == _handle ? movement.To : movement.From;
        if (note.Cause == MovementCause.Unwrap && Onward(movement, place) is { } reached)
        {
            (note, other) = (NoteOf(place + 1), reached);
        }

        SignedAmount units = movement.From == movement.To ? SignedAmount.Zero : SignedAmount.Change(
            movement.From == _handle ? movement.Shares : UInt256.Zero, movement.To == _handle ? movement.Shares : UInt256.Zero);
        _rate.Flush(period, _newLine);
        if (!_shares.IsPriced(movement.Token))
        {
            _shares.Move(movement.Token, units);
            period.Add(Movement(StatementLineKind.OtherToken, movement.Token, note.Cause, other) with { Shares = units });
        }
        else if ((note.Cause is MovementCause.Wrap or MovementCause.Unwrap) && HasWrappedLeg())
        {
            _forms.Move(period, movement.Token, note.Cause, units, _newLine);
        }
        else
        {
            _forms.Flush(period, _newLine);
            MovePriced(period, movement.Token, note, units, other);
        }
    }

    /// <summary>Whether wrapped shares of the holder move in the event; the wrapper's own shares move for somebody else.</summary>
    private bool HasWrappedLeg()
    {
        for (int i = 0; i < _walk.Effects.MovementCount; i++)
        {
            ShareMovement movement = _walk.Effects.MovementAt(i);
            if (_shares.IsWrapped(movement.Token) && (movement.From == _handle || movement.To == _handle))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whom wrapped shares reach that are burnt so that the wrapper may hand its own to somebody else: then they are not unwrapped for
    /// their holder but given away. Null for all others.
    /// </summary>
    private AccountHandle? Onward(in ShareMovement burnt, int place)
    {
        if (burnt.To is not null || place + 1 >= _walk.Effects.MovementCount)
        {
            return null;
        }

        ShareMovement next = _walk.Effects.MovementAt(place + 1);
        return next.Token.Index == 0 && next.From is not null && next.To != _handle ? next.To : null;
    }

    private void MovePriced(
        StatementPeriod period, TokenId token, in MovementNote note, SignedAmount units, AccountHandle? other)
    {
        UInt256 held = _shares.InFormOf(token);
        Amount before = _shares.Assets;
        OpenRequest? into = null;
        _shares.Move(token, units);
        if (units.IsNegative)
        {
            into = note.Cause == MovementCause.WithdrawalRequest ? NextRequest() : null;
            _income.Leave(period.Income, _shares.IsWrapped(token), units.Magnitude, held, into);
        }

        SignedAmount change = SignedAmount.Change(before.Value, _shares.Assets.Value);
        SignedAmount rounding = SignedAmount.Zero;
        Amount? named = units.IsZero ? null : note.Asked;
        if (named is { } asked)
        {
            SignedAmount stated = SignedAmount.Of(asked.Value);
            rounding = change - (units.IsNegative ? -stated : stated);
        }

        period.Add(Movement(StatementLineKind.Movement, token, note.Cause, other) with
        {
            Shares = units,
            Assets = change,
            Asked = named,
            Rounding = rounding,
            Fee = note.Fee,
            GivenFor = into?.Id ?? default,
        });
    }

    private StatementLine Movement(StatementLineKind kind, TokenId token, MovementCause cause, AccountHandle? other) =>
        NewLine(kind) with
        {
            Token = token,
            Movement = cause,
            Counterparty = other is { } handle ? _walk.State.Accounts[handle] : null,
        };

    /// <summary>The open request for which the next shares are given; null when it is somebody else's.</summary>
    private OpenRequest? NextRequest()
    {
        int asked = 0;
        foreach (WithdrawalNote note in _walk.Withdrawals)
        {
            if (note.Stage == WithdrawalStage.Requested && asked++ == _requestsGiven)
            {
                _requestsGiven++;
                return note.Owner == Account ? _withdrawals.Announce(note) : null;
            }
        }

        return null;
    }

    private void Tell(StatementPeriod period, in WithdrawalNote note)
    {
        if (_withdrawals.Apply(note, period.Withdrawals, period.Income) is { } change)
        {
            period.Add(NewLine(StatementLineKind.Withdrawal) with
            {
                Stage = note.Stage,
                Request = note.Request,
                Counterparty = note.Stage != WithdrawalStage.Transferred ? null : note.From == Account ? note.Owner : note.From,
                Assets = change,
                Fee = note.Fee,
                IsWhole = note.IsWhole,
                Settled = note.Settled,
                SetAside = note.SetAside,
            });
        }
    }

    private MovementNote NoteOf(int place)
    {
        IReadOnlyList<MovementNote> notes = _walk.Movements;
        for (int i = 0; i < notes.Count; i++)
        {
            if (notes[i].Place == place)
            {
                return notes[i];
            }
        }

        return new MovementNote(place, MovementCause.None, null);
    }
}
