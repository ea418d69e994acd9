namespace CareDecisions.Web.Documents;

/// <summary>What a printed document is, whatever is in it.</summary>
/// <param name="Title">Its title, for whoever opens the file.</param>
/// <param name="Foot">What stands at the foot of every page beside its number: a reference, never a name.</param>
/// <param name="View">The partial that draws what is in it, by its whole path.</param>
/// <param name="Model">What the partial is given.</param>
public sealed record Paper(string Title, string Foot, string View, object Model);
