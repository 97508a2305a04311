using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>
/// The divisions that made the shares of a movement from assets, for every account and token: those of a deposit, a request, a transfer
/// of assets, a wrap. A movement is one only when the books have the very remainder: its shares are then ⌊asked · S/E⌋, or
/// ⌈asked · S/E⌉, at the pair before the event. Even divisions are the same however they are rounded, and not kept.
/// </summary>
/// <param name="tokens">How many tokens there are.</param>
internal sealed class ShareConversions(int tokens)
{
    private const int None = -1;

    private readonly List<ConvertedShares> _entries = [];
    private readonly List<int>[] _last = [.. Enumerable.Range(0, tokens).Select(static _ => new List<int>())];

    /// <summary>Takes the conversions of the event that was read last.</summary>
    public void Take(BookReader reader)
    {
        foreach (MovementNote note in reader.Sheet.Movements)
        {
            ShareMovement movement = note.Asked is null ? default : reader.Effects.MovementAt(note.Place);
            if (note.Asked is not { } asked || movement.From == movement.To
                || OtherShares(reader, note.Place, movement, asked.Value) is not var (up, down, nearest)
                || (up == 0 && down == 0 && nearest == 0))
            {
                continue;
            }

            Add(reader.Number, movement.Token, movement.To, up, down, nearest);
            Add(reader.Number, movement.Token, movement.From, -up, -down, -nearest);
        }
    }

    /// <summary>The account's last conversion up to an event; null when there is none.</summary>
    public ConvertedShares? At(TokenId token, AccountHandle account, EventNumber number)
    {
        List<int> last = _last[token.Index];
        int place = account.Index < (uint)last.Count ? last[(int)account.Index] : None;
        while (place != None && _entries[place].Event > number)
        {
            place = _entries[place].Previous;
        }

        return place == None ? null : _entries[place];
    }

    /// <summary>The conversion before one, of the same account and token; null for the first.</summary>
    public ConvertedShares? Before(in ConvertedShares one) => one.Previous == None ? null : _entries[one.Previous];

    /// <summary>
    /// What the shares of a movement would be more when its conversion had been rounded up, down and half up; null when it is none.
    /// Assets that are themselves the worth of shares which left, as in an unwrapping, are then rounded that way first.
    /// </summary>
    private static (long Up, long Down, long Nearest)? OtherShares(
        BookReader reader, int place, in ShareMovement movement, in UInt256 asked)
    {
        PricingPair pair = reader.Before;
        (UInt256 assets, UInt256 shares) = (pair.Assets.Value, pair.Shares.Value);
        if (assets.IsZero || shares.IsZero || !IsDivision(reader.Sheet, asked, shares, assets, movement.Shares))
        {
            return null;
        }

        UInt256 stated = asked;
        UInt256 wrapped = WrappedBehind(reader, place, movement, asked);
        return Change(movement.Shares, Twice(Rounding.Up)) is { } up
            && Change(movement.Shares, Twice(Rounding.Down)) is { } down
            && Change(movement.Shares, Twice(null)) is { } nearest
                ? (up, down, nearest)
                : null;

        UInt256? Twice(Rounding? rounding)
        {
            UInt256? worth = wrapped.IsZero ? stated : Divide(wrapped, assets, shares, rounding);
            return worth is { } paid ? Divide(paid, shares, assets, rounding) : null;
        }
    }

    /// <summary>The shares of the movement before that were turned into the assets asked for; zero when the assets were named.</summary>
    private static UInt256 WrappedBehind(BookReader reader, int place, in ShareMovement movement, in UInt256 asked)
    {
        ShareMovement before = place == 0 ? movement : reader.Effects.MovementAt(place - 1);
        if (before.Token == movement.Token)
        {
            return UInt256.Zero;
        }

        UInt256 rest = FullMath.MulMod(before.Shares, reader.Before.Assets.Value, reader.Before.Shares.Value);
        return !rest.IsZero
            && IsDivision(reader.Sheet, before.Shares, reader.Before.Assets.Value, reader.Before.Shares.Value, asked)
            ? before.Shares
            : UInt256.Zero;
    }

    /// <summary>Whether the books have the division <c>x·y/divisor</c> with that result, rounded down or up.</summary>
    private static bool IsDivision(PostingSheet sheet, in UInt256 x, in UInt256 y, in UInt256 divisor, in UInt256 result)
    {
        if (!FullMath.TryMulDiv(x, y, divisor, Rounding.Down, out UInt256 floor))
        {
            return false;
        }

        UInt256 rest = FullMath.MulMod(x, y, divisor);
        if (rest.IsZero)
        {
            return floor == result;
        }

        bool isUp = floor != result;
        return (!isUp || result - UInt256.One == floor) && HasNote(sheet, isUp ? divisor - rest : rest, divisor);
    }

    private static bool HasNote(PostingSheet sheet, in UInt256 remainder, in UInt256 divisor)
    {
        foreach (RoundingNote note in sheet.Roundings)
        {
            if (note.Divisor == divisor && note.Remainder == remainder)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The quotient, half up without a rounding; null when it does not fit.</summary>
    private static UInt256? Divide(in UInt256 x, in UInt256 y, in UInt256 divisor, Rounding? rounding)
    {
        bool isUp = rounding == Rounding.Up;
        if (rounding is null)
        {
            UInt256 rest = FullMath.MulMod(x, y, divisor);
            isUp = rest >= divisor - rest;
        }

        return FullMath.TryMulDiv(x, y, divisor, isUp ? Rounding.Up : Rounding.Down, out UInt256 result) ? result : null;
    }

    private static long? Change(in UInt256 before, UInt256? after) =>
        after is { } other && SignedAmount.Change(before, other) is var change && change.Magnitude <= uint.MaxValue
            ? change.IsNegative ? -(long)(ulong)change.Magnitude : (long)(ulong)change.Magnitude
            : null;

    private void Add(EventNumber number, TokenId token, AccountHandle? account, long up, long down, long nearest)
    {
        if (account is not { } handle)
        {
            return;
        }

        List<int> last = _last[token.Index];
        while (last.Count <= handle.Index)
        {
            last.Add(None);
        }

        int previous = last[(int)handle.Index];
        ConvertedShares before = previous == None ? default : _entries[previous];
        last[(int)handle.Index] = _entries.Count;
        _entries.Add(new ConvertedShares(number, previous, before.Up + up, before.Down + down, before.Nearest + nearest));
    }
}
