using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Ledger;

/// <summary>
/// Postings of many accounts in shared columns, each account's linked backwards in time. Besides the link to the posting before,
/// each
/// has one that jumps further back, placed as in a skew-binary number, so that the posting in force at an event is found in a
/// logarithmic number of steps (E. W. Myers, "An applicative random-access stack", 1983).
/// </summary>
internal sealed class PostingChains
{
    /// <summary>The head of an account without postings.</summary>
    public const int None = -1;

    private readonly NumberColumn _values = new();
    private PostingLink[] _links = new PostingLink[64];
    private int _count;

    public UInt256 ValueOf(int posting) => _values[(uint)posting];

    /// <summary>Adds a posting behind a head and gives the new head. A second posting of one event replaces the first.</summary>
    public int Post(int head, ulong number, in UInt256 value)
    {
        if (head != None && _links[head].Event == number)
        {
            _values[(uint)head] = value;
            return head;
        }

        if (_count == _links.Length)
        {
            Array.Resize(ref _links, checked(_count * 2));
        }

        int posting = _count++;
        _links[posting] = head == None
            ? new PostingLink { Event = number, Previous = None, Jump = posting, Depth = 0 }
            : new PostingLink { Event = number, Previous = head, Jump = JumpBehind(head), Depth = _links[head].Depth + 1 };
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

    /// <summary>The events of the postings in a span, oldest first.</summary>
    public IReadOnlyList<EventNumber> EventsOf(int head, ulong after, ulong until)
    {
        List<EventNumber> events = [];
        int posting = LatestUntil(head, until);
        while (posting != None && _links[posting].Event > after)
        {
            events.Add(EventNumber.From(_links[posting].Event));
            posting = _links[posting].Previous;
        }

        events.Reverse();
        return events;
    }

    /// <summary>How many postings a search looks at.</summary>
    internal int StepsToFind(int head, ulong number)
    {
        int steps = 0;
        for (int posting = head; posting != None && _links[posting].Event > number; posting = Towards(posting, number))
        {
            steps++;
        }

        return steps;
    }

    private int LatestUntil(int head, ulong number)
    {
        int posting = head;
        while (posting != None && _links[posting].Event > number)
        {
            posting = Towards(posting, number);
        }

        return posting;
    }

    /// <summary>From a posting that is too late, the furthest one back that does not pass the wanted one.</summary>
    private int Towards(int posting, ulong number)
    {
        PostingLink link = _links[posting];
        return link.Jump != posting && _links[link.Jump].Event > number ? link.Jump : link.Previous;
    }

    private int JumpBehind(int head)
    {
        int jump = _links[head].Jump;
        int further = _links[jump].Jump;
        return _links[head].Depth - _links[jump].Depth == _links[jump].Depth - _links[further].Depth ? further : head;
    }
}
