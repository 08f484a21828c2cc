using System.Data.Common;

namespace HelpBot.Storage;

/// <summary>The database failed while it kept a transaction: it may be kept, it may be not. Not to be tried again without looking.</summary>
public sealed class CommitFailedException(DbException inner) : DbException(inner.Message, inner);

/// <summary>The file of the database is not where it was.</summary>
public sealed class DatabaseGoneException(string name) : DbException($"{name} is not there any more.");
