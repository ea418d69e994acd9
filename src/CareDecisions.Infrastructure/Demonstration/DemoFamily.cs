using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>How far a family's story has come.</summary>
internal enum Stage
{
    FrontDoor,
    Assessment,
    ChildInNeed,
    Protection,
    LookedAfter,
    LeavingCare,
    Closed,
}

/// <summary>Brothers and sisters whose story began on one day; mostly a child alone.</summary>
internal sealed record DemoFamily(Stage Stage, DateOnly Began, int Size)
{
    private const int LongestAtFrontDoor = 3;

    private static readonly (Stage Stage, int Weight, int ShortestDays, int LongestDays)[] Mix =
    [
        (Stage.FrontDoor, 6, 0, LongestAtFrontDoor),
        (Stage.Assessment, 16, 2, 40),
        (Stage.ChildInNeed, 26, 45, 300),
        (Stage.Protection, 15, 2, 330),
        (Stage.LookedAfter, 19, 5, 420),
        (Stage.LeavingCare, 7, 0, 0),
        (Stage.Closed, 11, 90, 420),
    ];

    public static DemoFamily Draw(Chance chance, DateOnly today)
    {
        var drawn = chance.Between(1, Mix.Sum(kind => kind.Weight));
        var (stage, _, shortest, longest) = Mix.First(kind => (drawn -= kind.Weight) <= 0);
        var size = stage == Stage.LeavingCare ? 1 : chance.Fraction() switch { < 0.68 => 1, < 0.87 => 2, < 0.97 => 3, _ => 4 };
        return new DemoFamily(stage, today.AddDays(-chance.Between(shortest, longest)), size);
    }

    /// <summary>A plausible date of birth for the stage; the expected one, ahead, for a child not yet born.</summary>
    public DateOnly BirthDate(Chance chance, DateOnly today, bool isUnborn) => Stage switch
    {
        _ when isUnborn => today.AddDays(chance.Between(10, 150)),
        Stage.LeavingCare => today.AddDays(-chance.Between((16 * 365) + 120, 19 * 365)),
        _ => Began.AddDays(-chance.Between(20, (chance.Happens(0.9) ? 14 : 16) * 365)),
    };

    public void Tell(Story story, DateOnly born)
    {
        switch (Stage)
        {
            case Stage.FrontDoor:
                TellFrontDoor(story);
                break;
            case Stage.Assessment:
                FrontDoor.SendToAssessment(story, FrontDoor.Refer(story, Began, isUrgent: false), isUrgent: false);
                break;
            case Stage.ChildInNeed:
                ChildInNeed.Tell(story, Began);
                break;
            case Stage.Protection:
                Protection.Tell(story, Began);
                break;
            case Stage.LookedAfter:
                LookedAfter.Tell(story, Began);
                break;
            case Stage.LeavingCare:
                LeavingCare.Tell(story, born, born.AddYears(15).AddDays(story.Chance.Between(150, 260)));
                break;
            default:
                Close(story);
                break;
        }
    }

    /// <summary>The oldest have led to no assessment, those before the newest are decided and still to be sent on.</summary>
    private void TellFrontDoor(Story story)
    {
        var workingDaysAgo = story.Today.DayNumber - Began.DayNumber;
        var isQuietDay = !story.Calendar.IsWorkingDay(story.Today);
        var referral = FrontDoor.Refer(
            story, story.Calendar.AddWorkingDays(story.Today, isQuietDay ? -Math.Max(1, workingDaysAgo) : -workingDaysAgo), isUrgent: false);
        if (workingDaysAgo == LongestAtFrontDoor)
        {
            FrontDoor.EndWithoutAssessment(story, referral);
        }
        else if (workingDaysAgo == LongestAtFrontDoor - 1)
        {
            FrontDoor.Decide(story, referral.AddMinutes(story.Chance.Between(60, 300)), "single-assessment");
        }
    }

    /// <summary>After the assessment, or after a plan where there was time for one.</summary>
    private void Close(Story story)
    {
        if (story.Today.DayNumber - Began.DayNumber > 250 && story.Chance.Happens(0.6))
        {
            var started = ChildInNeed.Tell(story, Began);
            ChildInNeed.End(story, started.AddDays(story.Chance.Between(60, 110)));
            return;
        }

        var referral = FrontDoor.Refer(story, Began, isUrgent: false);
        FrontDoor.SendToAssessment(story, referral, isUrgent: false);
        story.Close(FrontDoor.Assess(story, referral, "signposting").AddDays(story.Chance.Between(1, 6)), "No further action after assessment");
    }
}
