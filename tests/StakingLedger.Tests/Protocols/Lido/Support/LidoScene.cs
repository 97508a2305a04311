using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>Opens pools the way recorded histories begin: initialised and resumed in the first block.</summary>
internal static class LidoScene
{
    public static LidoPool Open(JsonElement header) => Open(LidoHeaders.Terms(header), LidoHeaders.Bootstrap(header));

    public static LidoPool Open(LidoTerms terms, Amount bootstrap)
    {
        LidoPool pool = LidoPool.Open();
        Context first = Context.By(terms.Accounts.Token).At(terms.GenesisTime).InBlock(BlockNumber.From(1));
        _ = pool.Execute(new Initialise(terms, bootstrap), first).OrThrow();
        _ = pool.Execute(new Resume(), first).OrThrow();
        return pool;
    }

    public static Context ContextOf(ReferenceOp op) => Context
        .By(LidoLabels.Of(op.From))
        .At(Timestamp.FromSeconds((ulong)op.Timestamp))
        .InBlock(BlockNumber.From((ulong)op.Block));

    /// <summary>What the contracts answer: "ok", or the text they revert with.</summary>
    public static string AnswerOf(Outcome<IEvent> outcome) => outcome.Match(
        static _ => "ok",
        static rejection => LidoRevertText.Of((LidoRejection)rejection, LidoLabels.NameOf) ?? $"ledger only: {rejection.Code}");
}
