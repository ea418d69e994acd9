using System.Runtime.CompilerServices;
using CareDecisions.Browser.Tests.Product;

namespace CareDecisions.Browser.Tests.Walking;

/// <summary>A walk through the product by one person, or several in turn, each with a browser of their own.</summary>
[Collection(SharedProduct.Name)]
public abstract class Journey(SeededProduct product)
{
    protected SeededProduct Product { get; } = product;

    /// <summary>Ends with what the browser complained of; a picture of the last page is kept where the walk fails.</summary>
    protected Task Walk(Func<Visitor, Task> walk, [CallerMemberName] string name = "") => Walk(new Device(), walk, name);

    protected async Task Walk(Device device, Func<Visitor, Task> walk, [CallerMemberName] string name = "")
    {
        ArgumentNullException.ThrowIfNull(walk);
        await using var visitor = await Visitor.Arrive(Product, device);
        try
        {
            await walk(visitor);
            visitor.Complaints.ShouldBeEmpty();
        }
        catch
        {
            await visitor.Photograph(Path.Combine(Pictures.OfFailures, $"{GetType().Name}.{name}.png"));
            throw;
        }
    }
}
