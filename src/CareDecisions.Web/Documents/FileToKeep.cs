using Microsoft.Net.Http.Headers;

namespace CareDecisions.Web.Documents;

/// <summary>What every answer says that is a file to be kept, not a page to be shown.</summary>
internal static class FileToKeep
{
    /// <summary>Sets the headers; the caller writes the body.</summary>
    /// <param name="response">Not begun yet.</param>
    /// <param name="name">With its ending. Never a child's name.</param>
    /// <param name="type">The content type.</param>
    public static void Announce(HttpResponse response, string name, string type)
    {
        response.ContentType = type;
        response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
    }
}
