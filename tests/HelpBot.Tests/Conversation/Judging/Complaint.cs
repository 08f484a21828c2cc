namespace HelpBot.Tests.Conversation.Judging;

/// <summary>Something a coordinator would not accept.</summary>
/// <param name="Kind">What sort of fault, for counting: <c>must</c>, <c>items.in</c>, <c>always.question</c>.</param>
internal sealed record Complaint(int Turn, string Kind, string What);

/// <summary>A conversation that was held, with what is wrong about it.</summary>
internal sealed record Verdict(Script Script, IReadOnlyList<Complaint> Complaints, string Transcript)
{
    public bool Right => Complaints.Count == 0;
}
