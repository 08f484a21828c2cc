using HelpBot.Core.Knowledge;

namespace HelpBot.Commands;

/// <summary>Prints the whole catalog, one record a line, with whether it is served.</summary>
internal static class ExportCommand
{
    public static void Run(Catalog catalog, TextWriter output)
    {
        var line = new JsonLine();
        void Write(string id, string kind, string name, string? municipality, IReadOnlyList<string> themes, bool served) => line.Write(output, json =>
        {
            json.WriteString("id", id);
            json.WriteString("kind", kind);
            json.WriteString("name", name);
            json.WriteString("municipality", municipality);
            JsonLine.Strings(json, "themes", themes);
            json.WriteBoolean("served", served);
        });

        foreach (var a in catalog.Activities) Write(a.Id, "activity", a.Name, a.Municipality, a.Themes, a.Provenance.IsServed);
        foreach (var p in catalog.Partners) Write(p.Id, "partner", p.Name, p.Municipality, p.Themes, p.Provenance.IsServed);
        foreach (var h in catalog.Helplines) Write(h.Id, "helpline", h.Name, null, h.Themes, h.Provenance.IsServed);
        foreach (var o in catalog.Organisations) Write(o.Id, "partner", o.Name, null, o.Themes, o.Provenance.IsServed);
        foreach (var a in catalog.Advice) Write(a.Id, "advice", a.Title, null, a.Themes, a.Provenance.IsServed);
    }
}
