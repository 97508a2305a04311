using System.Runtime.InteropServices;
using StakingLedger.Ledger;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>
/// An event as its canonical bytes, so that events with lists in them can be compared: the row, the payload, and the accounts it
/// names, written by a writer of its own.
/// </summary>
internal static class EventBytes
{
    public static string Of(IEvent accepted)
    {
        AccountTable accounts = new();
        EventWriter writer = new(accounts);
        writer.Begin(accepted.Kind);
        accepted.Write(writer);
        JournalRow row = writer.Row;
        string names = string.Join(' ', Enumerable.Range(0, accounts.Count).Select(i => accounts[new AccountHandle((uint)i)]));
        return $"{Convert.ToHexString(MemoryMarshal.AsBytes([row]))} {Convert.ToHexString(writer.Payload)} {names}";
    }

    /// <summary>The accepted event's bytes, or the rejection with its operands.</summary>
    public static string Of(Outcome<IEvent> outcome) =>
        outcome.Match(static accepted => Of(accepted), static rejection => $"{rejection.Code} {rejection}");
}
