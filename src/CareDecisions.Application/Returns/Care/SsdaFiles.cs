namespace CareDecisions.Application.Returns.Care;

/// <summary>The files of the looked-after return and their columns.</summary>
public static class SsdaFiles
{
    public const string Header = "header.csv";
    public const string Episodes = "episodes.csv";
    public const string Reviews = "reviews.csv";
    public const string Uasc = "uasc.csv";
    public const string Oc2 = "oc2.csv";
    public const string Oc3 = "oc3.csv";
    public const string Ad1 = "ad1.csv";
    public const string PlacedForAdoption = "placed_for_adoption.csv";
    public const string PreviousPermanence = "previous_permanence.csv";
    public const string Missing = "missing.csv";
    public const string Workers = "sw_episodes.csv";
    public const string Liberty = "dolo.csv";

    public const string Child = "CHILD";
    public const string Started = "DECOM";
    public const string Ended = "DEC";

    /// <summary>Columns by file; the file's name in small letters.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [Header] = Split("CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB"),
        [Episodes] = Split("CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN"),
        [Reviews] = Split("CHILD DOB REVIEW REVIEW_CODE"),
        [Uasc] = Split("CHILD SEX DOB DUC"),
        [Oc2] = Split("CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED"),
        [Oc3] = Split("CHILD DOB IN_TOUCH ACTIV ACCOM"),
        [Ad1] = Split("CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"),
        [PlacedForAdoption] = Split("CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
        [PreviousPermanence] = Split("CHILD DOB PREV_PERM LA_PERM DATE_PERM"),
        [Missing] = Split("CHILD DOB MISSING MIS_START MIS_END"),
        [Workers] = Split("CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON"),
        [Liberty] = Split("CHILD DOB DOLO_START DOLO_END"),
    };

    private static string[] Split(string names) => names.Split(' ');
}
