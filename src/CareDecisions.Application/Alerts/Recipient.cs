using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Alerts;

/// <summary>Somebody who is told about clocks of a team, a service or the authority.</summary>
/// <param name="TeamId">For a manager: the team whose children they answer for.</param>
/// <param name="Service">For a head of service: their service; <see langword="null"/> for the whole authority.</param>
/// <param name="Email">Null where they take no e-mail.</param>
internal sealed record Recipient(Guid Id, TeamId? TeamId, string? Service, string? Email);
