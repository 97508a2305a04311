using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// The tables of a history that is walked once: shares and the pair as they are now. Of the timeline it keeps the last steps alone,
/// so that it does not grow with the history.
/// </summary>
internal sealed class BookTables : ILedgerView
{
    private const int MostSteps = 1_024;

    private readonly ShareTable[] _shares;

    public BookTables(AccountTable accounts, ShareTable[] shares, EventNumber lastEvent, PricingPair pair)
    {
        (Accounts, _shares, LastEvent) = (accounts, shares, lastEvent);
        Timeline = new Timeline(lastEvent, pair);
    }

    public AccountTable Accounts { get; }

    public Timeline Timeline { get; private set; }

    public EventNumber LastEvent { get; private set; }

    public ShareTable Shares(TokenId token) => token.Index < _shares.Length
        ? _shares[token.Index]
        : throw new ArgumentOutOfRangeException(nameof(token), token.Index, $"This protocol has {_shares.Length} tokens.");

    /// <summary>Applies the movements and steps of the next event.</summary>
    public void Apply(EventNumber number, EventEffects effects)
    {
        foreach (ref readonly ShareMovement movement in effects.Movements)
        {
            Apply(number, movement);
        }

        if (Timeline.Count > MostSteps)
        {
            Timeline = new Timeline(LastEvent, Timeline.Current);
        }

        foreach (ref readonly RateStep step in effects.Steps)
        {
            Timeline.Append(number, step);
        }

        LastEvent = number;
    }

    private void Apply(EventNumber number, in ShareMovement movement)
    {
        ShareTable table = Shares(movement.Token);
        switch (movement.From, movement.To)
        {
            case (null, { } to):
                table.Mint(number, to, movement.Shares);
                break;
            case ({ } from, null):
                table.Burn(number, from, movement.Shares);
                break;
            case ({ } from, { } to):
                table.Move(number, from, to, movement.Shares);
                break;
            default:
                throw new LedgerCorruptException(number, "movements come from or go to an account", "one does neither");
        }
    }
}
