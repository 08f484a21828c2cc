using System.Text;
using System.Xml;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary>The answer to a webhook: empty, or with messages in it.</summary>
internal static class Twiml
{
    public static Task WriteAsync(HttpResponse response, IReadOnlyList<string> messages, CancellationToken cancel)
    {
        response.ContentType = "text/xml; charset=utf-8";
        return response.WriteAsync(Of(messages), cancel);
    }

    public static string Of(IReadOnlyList<string> messages)
    {
        if (messages.Count == 0) return "<Response/>";
        var twiml = new StringBuilder();
        // What XML cannot hold, such as a control character, is left out rather than refused.
        using (var xml = XmlWriter.Create(twiml, new() { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("Response");
            foreach (var message in messages) xml.WriteElementString("Message", string.Concat(message.Where(c => c is '\n' || XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))));
            xml.WriteEndElement();
        }

        return twiml.ToString();
    }
}
