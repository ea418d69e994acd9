using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.Documents;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareDecisions.Application.Data;

/// <summary>Strong ids are stored as the guid they hold.</summary>
internal static class StrongIds
{
    public static void Map(ModelConfigurationBuilder builder)
    {
        builder.Properties<AuthorityId>().HaveConversion<AuthorityIdConverter>();
        builder.Properties<TeamId>().HaveConversion<TeamIdConverter>();
        builder.Properties<ChildId>().HaveConversion<ChildIdConverter>();
        builder.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        builder.Properties<CaseEventId>().HaveConversion<CaseEventIdConverter>();
        builder.Properties<ClockId>().HaveConversion<ClockIdConverter>();
        builder.Properties<DocumentId>().HaveConversion<DocumentIdConverter>();
        builder.Properties<RecordId>().HaveConversion<RecordIdConverter>();
        builder.Properties<AssessmentId>().HaveConversion<AssessmentIdConverter>();
        builder.Properties<ReferralId>().HaveConversion<ReferralIdConverter>();
        builder.Properties<ForumMeetingId>().HaveConversion<ForumMeetingIdConverter>();
        builder.Properties<AgreementId>().HaveConversion<AgreementIdConverter>();
        builder.Properties<ForumRequestId>().HaveConversion<ForumRequestIdConverter>();
    }

    private sealed class AuthorityIdConverter() : ValueConverter<AuthorityId, Guid>(id => id.Value, value => new AuthorityId(value));

    private sealed class TeamIdConverter() : ValueConverter<TeamId, Guid>(id => id.Value, value => new TeamId(value));

    private sealed class ChildIdConverter() : ValueConverter<ChildId, Guid>(id => id.Value, value => new ChildId(value));

    private sealed class PersonIdConverter() : ValueConverter<PersonId, Guid>(id => id.Value, value => new PersonId(value));

    private sealed class CaseEventIdConverter() : ValueConverter<CaseEventId, Guid>(id => id.Value, value => new CaseEventId(value));

    private sealed class ClockIdConverter() : ValueConverter<ClockId, Guid>(id => id.Value, value => new ClockId(value));

    private sealed class DocumentIdConverter() : ValueConverter<DocumentId, Guid>(id => id.Value, value => new DocumentId(value));

    private sealed class RecordIdConverter() : ValueConverter<RecordId, Guid>(id => id.Value, value => new RecordId(value));

    private sealed class AssessmentIdConverter() : ValueConverter<AssessmentId, Guid>(id => id.Value, value => new AssessmentId(value));

    private sealed class ReferralIdConverter() : ValueConverter<ReferralId, Guid>(id => id.Value, value => new ReferralId(value));

    private sealed class ForumMeetingIdConverter() : ValueConverter<ForumMeetingId, Guid>(id => id.Value, value => new ForumMeetingId(value));

    private sealed class AgreementIdConverter() : ValueConverter<AgreementId, Guid>(id => id.Value, value => new AgreementId(value));

    private sealed class ForumRequestIdConverter() : ValueConverter<ForumRequestId, Guid>(id => id.Value, value => new ForumRequestId(value));
}
