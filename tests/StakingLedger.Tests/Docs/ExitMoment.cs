using StakingLedger.Units;

namespace StakingLedger.Tests.Docs;

/// <summary>What everybody has after one step of a story.</summary>
/// <param name="Step">What happened.</param>
/// <param name="Rate">What 10^18 shares are worth.</param>
/// <param name="Alice">Alice's balance, without the shares in the queue.</param>
/// <param name="Request">What her request is worth; nothing before it is made and after it is paid.</param>
/// <param name="Paid">What she was paid.</param>
/// <param name="Bob">Bob's balance.</param>
internal sealed record ExitMoment(string Step, Amount Rate, Amount Alice, Amount Request, Amount Paid, Amount Bob);
