namespace StakingLedger.Rules;

/// <summary>The divisions of one megapool split, in the order of the parts.</summary>
/// <param name="Own">The rewards on the node's own capital; rounded down, so that what is earned on borrowed capital grows.</param>
/// <param name="Users">The users' part of the borrowed one.</param>
/// <param name="Voters">The voters' part.</param>
/// <param name="Protocol">The protocol's part.</param>
internal readonly record struct MegapoolQuotients(Quotient Own, Quotient Users, Quotient Voters, Quotient Protocol);
