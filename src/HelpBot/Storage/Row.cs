namespace HelpBot.Storage;

/// <summary>A row that a statement returned, while it is read; columns from 0.</summary>
public abstract class Row
{
    public abstract string GetString(int column);

    public abstract long GetInt64(int column);

    public abstract short GetInt16(int column);

    public abstract bool IsDBNull(int column);
}
