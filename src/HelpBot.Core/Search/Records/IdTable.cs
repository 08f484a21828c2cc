using System.Text;

namespace HelpBot.Core.Search.Records;

/// <summary>The ids of all records in one piece of memory, UTF-8. Immutable; thread-safe.</summary>
internal sealed class IdTable
{
    private readonly byte[] _text;
    private readonly int[] _starts;

    public IdTable(IReadOnlyList<string> ids)
    {
        _starts = new int[ids.Count + 1];
        for (var i = 0; i < ids.Count; i++) _starts[i + 1] = checked(_starts[i] + Encoding.UTF8.GetByteCount(ids[i]));
        _text = new byte[_starts[^1]];
        for (var i = 0; i < ids.Count; i++) Encoding.UTF8.GetBytes(ids[i], _text.AsSpan(_starts[i]));
    }

    public string this[int record] => Encoding.UTF8.GetString(Bytes(record));

    /// <summary>The order of the ids' bytes, which for ids of letters, digits and hyphens is ordinal order.</summary>
    public int Compare(int one, int other) => Bytes(one).SequenceCompareTo(Bytes(other));

    private ReadOnlySpan<byte> Bytes(int record) => _text.AsSpan(_starts[record].._starts[record + 1]);
}
