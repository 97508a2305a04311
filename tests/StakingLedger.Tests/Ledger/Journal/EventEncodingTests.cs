using System.Globalization;
using System.Runtime.CompilerServices;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;
using TheJournal = StakingLedger.Ledger.Journal;

namespace StakingLedger.Tests.Ledger;

public sealed class EventEncodingTests
{
    private readonly AccountTable _accounts = new();
    private readonly TheJournal _journal;
    private readonly EventWriter _writer;
    private readonly EventReader _reader = new();

    public EventEncodingTests()
    {
        _journal = new TheJournal(_accounts, new JournalChain(TheJournal.GenesisOf("test", [])), null);
        _writer = new EventWriter(_accounts);
    }

    [Fact]
    public void A_row_takes_sixty_four_bytes() => Assert.Equal(64, Unsafe.SizeOf<JournalRow>());

    [Fact]
    public void Any_sequence_of_fields_reads_as_it_was_written()
    {
        Random random = new(21);
        List<List<(int Kind, object Value)>> written = [];
        for (int i = 0; i < 6_000; i++)
        {
            List<(int Kind, object Value)> fields = [.. Enumerable.Range(0, random.Next(9)).Select(_ => Field(random))];
            written.Add(fields);
            _writer.Begin((ushort)(i + 1));
            fields.ForEach(Write);
            Append((ulong)i / 3);
        }

        for (int i = 0; i < written.Count; i++)
        {
            _journal.Open(EventNumber.From((ulong)i + 1), _reader);
            Assert.Equal(((ushort)(i + 1), (ulong)i + 1), (_reader.Kind, _reader.Number.Value));
            Assert.Equal((ulong)i / 3, _reader.Context.Time.Seconds);
            for (int pass = 0; pass < 2; pass++)
            {
                foreach ((int kind, object value) in written[i])
                {
                    Assert.False(_reader.AtEnd);
                    Assert.Equal(value, Read(kind));
                }

                Assert.True(_reader.AtEnd);
                _reader.Rewind();
            }
        }
    }

    [Fact]
    public void Two_accounts_and_two_numbers_below_2_to_the_128_need_no_payload()
    {
        _writer.Begin(1);
        _writer.Account(ToyPool.Desk);
        _writer.OptionalAccount(default);
        _writer.Number((UInt256)UInt128.MaxValue);
        _writer.Number(UInt256.Zero);
        Assert.True(_writer.Payload.IsEmpty);
        _writer.Number(new UInt256(0, 256));
        Assert.Equal([2, 0, 1], _writer.Payload.ToArray());
    }

    [Fact]
    public void A_wide_number_goes_to_the_payload_and_keeps_its_place()
    {
        _writer.Begin(1);
        _writer.Number(new UInt256(1, 0));
        _writer.UInt32(77);
        _writer.Number(5u);
        Append(0);
        _journal.Open(EventNumber.First, _reader);
        Assert.Equal(new UInt256(1, 0), _reader.ReadNumber());
        Assert.Equal(77u, _reader.ReadUInt32());
        Assert.Equal((UInt256)5u, _reader.ReadNumber());
        Assert.True(_reader.AtEnd);
    }

    [Fact]
    public void Reading_what_was_not_written_is_corruption_that_names_the_event()
    {
        _writer.Begin(1);
        _writer.OptionalAccount(default);
        _writer.Flag(true);
        Append(0);
        foreach (Action read in new Action[]
        {
            () => _reader.ReadNumber(),
            () => _reader.ReadAccount(),
            () => _reader.ReadAccountHandle(),
            () => _reader.ReadUInt64(),
            () => _reader.ReadUInt32(),
            () => _reader.ReadText(),
            () => _reader.ReadCount(),
            () => Repeat(() => _reader.ReadOptionalAccount(), 2),
            () => Repeat(() => _reader.ReadFlag(), 2),
        })
        {
            _journal.Open(EventNumber.First, _reader);
            Assert.Equal(EventNumber.First, Assert.Throws<LedgerCorruptException>(read).Event);
        }
    }

    [Fact]
    public void Nonsense_is_refused_when_it_is_written()
    {
        _writer.Begin(1);
        Assert.Throws<ArgumentException>(() => _writer.Account(default(AccountId)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _writer.Account(new AccountHandle(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _writer.Count(-1));
        Assert.Throws<ArgumentNullException>(() => _writer.Text(null!));
        Assert.ThrowsAny<ArgumentException>(() => _writer.Text("\ud800"));
        Assert.Throws<InvalidOperationException>(() => new EventReader().Context);
        Assert.Throws<InvalidOperationException>(() => new EventReader().Rewind());
    }

    private static void Repeat<T>(Func<T> read, int times)
    {
        for (int i = 0; i < times; i++)
        {
            _ = read();
        }
    }

    private static (int Kind, object Value) Field(Random random)
    {
        byte[] bytes = new byte[32];
        random.NextBytes(bytes);
        UInt256 number = UInt256.ReadLittleEndian(bytes) >> random.Next(257);
        AccountId account = AccountId.FromLabel(string.Create(CultureInfo.InvariantCulture, $"a{random.Next(200)}"));
        return random.Next(8) switch
        {
            0 => (0, account),
            1 => (1, random.Next(3) == 0 ? default : account),
            2 or 3 => (2, number),
            4 => (3, (ulong)random.NextInt64()),
            5 => (4, (uint)random.Next()),
            6 => (5, random.Next(2) == 0),

            // A count is bounded by what can follow it: up to four items stand in columns.
            _ => random.Next(2) == 0 ? (6, random.Next(5)) : (7, new string('λ', random.Next(70))),
        };
    }

    private void Append(ulong time)
    {
        uint actor = _accounts.Intern(ToyPool.Desk).Index;
        _ = _journal.Append(_writer.Row, _writer.Payload, new ContextEntry(actor, time, 0));
    }

    private void Write((int Kind, object Value) field)
    {
        switch (field.Kind)
        {
            case 0:
                _writer.Account((AccountId)field.Value);
                break;
            case 1:
                _writer.OptionalAccount((AccountId)field.Value);
                break;
            case 2:
                _writer.Number((UInt256)field.Value);
                break;
            case 3:
                _writer.UInt64((ulong)field.Value);
                break;
            case 4:
                _writer.UInt32((uint)field.Value);
                break;
            case 5:
                _writer.Flag((bool)field.Value);
                break;
            case 6:
                _writer.Count((int)field.Value);
                break;
            default:
                _writer.Text((string)field.Value);
                break;
        }
    }

    private object Read(int kind) => kind switch
    {
        0 => _reader.ReadAccount(),
        1 => _reader.ReadOptionalAccount(),
        2 => _reader.ReadNumber(),
        3 => _reader.ReadUInt64(),
        4 => _reader.ReadUInt32(),
        5 => _reader.ReadFlag(),
        6 => _reader.ReadCount(),
        _ => _reader.ReadText(),
    };
}
