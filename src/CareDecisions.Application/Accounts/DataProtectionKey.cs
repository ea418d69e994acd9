namespace CareDecisions.Application.Accounts;

/// <summary>A key that encrypts cookies and tokens, shared by every web node of a database.</summary>
public sealed class DataProtectionKey
{
    private DataProtectionKey()
    {
        FriendlyName = Xml = string.Empty;
    }

    public DataProtectionKey(string friendlyName, string xml)
    {
        FriendlyName = friendlyName;
        Xml = xml;
    }

    public int Id { get; private set; }

    public string FriendlyName { get; private set; }

    public string Xml { get; private set; }
}
