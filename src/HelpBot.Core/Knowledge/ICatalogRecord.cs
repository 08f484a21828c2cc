namespace HelpBot.Core.Knowledge;

/// <summary>
/// What may be found and shown: <see cref="LocalActivity"/>, <see cref="Partner"/>, <see cref="Helpline"/>,
/// <see cref="NationalOrganisation"/>, <see cref="Advice"/>.
/// Their ids never coincide.
/// </summary>
public interface ICatalogRecord
{
    string Id { get; }

    IReadOnlyList<string> Themes { get; }

    Provenance Provenance { get; }
}
