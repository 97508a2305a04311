using System.Runtime.CompilerServices;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Postings of many accounts in shared columns, each account's linked backwards in time. Besides the link to the posting before,
/// each has one that jumps further back, placed as in a skew-binary number, so that the posting in force at an event is found in a
/// logarithmic number of steps (E. W. Myers, "An applicative random-access stack", 1983). Events are counted from one of them.
/// </summary>
internal sealed class PostingChains(ulong after = 0)
{
    /// <summary>The head of an account without postings.</summary>
    public const int None = -1;

    private readonly NumberColumn _values = new();
    private PostingLink[] _links = [];
    private int _count;

    /// <summary>How many postings there are.</summary>
    public int Count => _count;

    /// <summary>The bytes of all columns, with the room to grow.</summary>
    public long Bytes => ((long)_links.Length * Unsafe.SizeOf<PostingLink>()) + _values.Bytes;

    public UInt256 ValueOf(int posting) => _values[(uint)posting];

    public ulong EventOf(int posting) => after + _links[posting].Event;

    public int Before(int posting) => _links[posting].Previous;

    /// <summary>How many postings a chain has up to one of its postings.</summary>
    public int CountUpTo(int posting) => posting == None ? 0 : _links[posting].Depth + 1;

    /// <summary>Adds a posting behind a head and gives the new head. A second posting of one event replaces the first.</summary>
    public int Post(int head, ulong number, in UInt256 value)
    {
        uint offset = checked((uint)(number - after));
        if (head != None && _links[head].Event == offset)
        {
            _values[(uint)head] = value;
            return head;
        }

        if (_count == _links.Length)
        {
            Array.Resize(ref _links, Math.Max(16, checked(_count * 2)));
        }

        int posting = _count++;
        _links[posting] = head == None
            ? new PostingLink { Event = offset, Previous = None, Jump = posting, Depth = 0 }
            : new PostingLink { Event = offset, Previous = head, Jump = JumpBehind(head), Depth = _links[head].Depth + 1 };
        _values[(uint)posting] = value;
        return posting;
    }

    /// <summary>The value in force after an event; false when the first posting is later.</summary>
    public bool TryAt(int head, ulong number, out UInt256 value)
    {
        int posting = LatestUntil(head, number);
        value = posting == None ? UInt256.Zero : _values[(uint)posting];
        return posting != None;
    }

    /// <summary>Adds the events of the postings in a span, oldest first.</summary>
    public void AddEvents(int head, ulong begin, ulong until, List<EventNumber> events)
    {
        int first = events.Count;
        int posting = LatestUntil(head, until);
        while (posting != None && EventOf(posting) > begin)
        {
            events.Add(EventNumber.From(EventOf(posting)));
            posting = _links[posting].Previous;
        }

        events.Reverse(first, events.Count - first);
    }

    /// <summary>How many postings a search looks at.</summary>
    internal int StepsToFind(int head, ulong number)
    {
        int steps = 0;
        for (int posting = head; posting != None && EventOf(posting) > number; posting = Towards(posting, number))
        {
            steps++;
        }

        return steps;
    }

    private int LatestUntil(int head, ulong number)
    {
        int posting = head;
        while (posting != None && EventOf(posting) > number)
        {
            posting = Towards(posting, number);
        }

        return posting;
    }

    /// <summary>From a posting that is too late, the furthest one back that does not pass the wanted one.</summary>
    private int Towards(int posting, ulong number)
    {
        PostingLink link = _links[posting];
        return link.Jump != posting && EventOf(link.Jump) > number ? link.Jump : link.Previous;
    }

    private int JumpBehind(int head)
    {
        int jump = _links[head].Jump;
        int further = _links[jump].Jump;
        return _links[head].Depth - _links[jump].Depth == _links[jump].Depth - _links[further].Depth ? further : head;
    }
}
