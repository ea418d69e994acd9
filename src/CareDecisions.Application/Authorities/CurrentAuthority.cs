using CareDecisions.Application.Forums.Settings;
using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Authorities;

/// <summary>
/// The authority this unit of work is for, set once: from the signed-in person, the job's loop or the command line.
/// Never from a form or an address.
/// </summary>
public sealed class CurrentAuthority
{
    private AuthorityEntry? entry;

    public bool IsSet => entry is not null;

    public AuthorityEntry Entry => entry ?? throw new InvalidOperationException("No authority has been chosen for this piece of work.");

    public AuthorityId Id => Entry.Id;

    /// <summary>What this piece of work goes by of what the authority has confirmed; <see langword="null"/>: it was not asked for.</summary>
    public WhatIsConfirmed? Confirmed { get; set; }

    public void Use(AuthorityEntry authority)
    {
        if (entry is not null && entry.Id != authority.Id)
        {
            throw new InvalidOperationException("A piece of work belongs to one authority from beginning to end.");
        }

        entry = authority;
    }
}
