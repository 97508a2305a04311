namespace StakingLedger.Numerics;

/// <summary>What the permutation does with a lane, or with lanes side by side.</summary>
/// <typeparam name="TLane">A lane, or a vector of lanes.</typeparam>
internal interface IKeccakLane<TLane>
{
    /// <summary>a ^ b.</summary>
    static abstract TLane Xor(TLane a, TLane b);

    /// <summary>Every lane rotated to the left by a number of bits that is known when the code is compiled.</summary>
    static abstract TLane RotateLeft(TLane lane, byte bits);

    /// <summary>a ^ (~b &amp; c).</summary>
    static abstract TLane Chi(TLane a, TLane b, TLane c);

    /// <summary>The constant in every lane.</summary>
    static abstract TLane Broadcast(ulong constant);
}
