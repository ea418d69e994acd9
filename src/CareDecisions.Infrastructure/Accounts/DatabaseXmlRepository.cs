using System.Xml.Linq;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CareDecisions.Infrastructure.Accounts;

/// <summary>Keeps the keys of cookies and tokens in the first database of the catalogue, so that every web node shares them.</summary>
internal sealed class DatabaseXmlRepository(AuthorityDatabases databases, AuthorityCatalogue catalogue) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = Lease();
        return [.. db.DataProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = Lease();
        db.DataProtectionKeys.Add(new DataProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }

    private CareDecisionsDb Lease() => databases.LeaseShared(catalogue.Databases.Keys.First());
}
