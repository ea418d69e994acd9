namespace CareDecisions.Domain.Records;

/// <summary>One line of a page that two people may fill in at once.</summary>
public static class RivalWords
{
    /// <param name="wanted">What this page asks to keep.</param>
    /// <param name="seen">What it showed when it was opened.</param>
    /// <param name="now">What stands.</param>
    public static RivalLine Compare(string wanted, string seen, string now) =>
        wanted == seen || wanted == now ? RivalLine.Leave
        : now == seen ? RivalLine.Take
        : RivalLine.Ask;
}

public enum RivalLine
{
    /// <summary>Nobody changed it here, or it stands so already.</summary>
    Leave,

    Take,

    /// <summary>Somebody else has changed it meanwhile: whoever saves looks at both and decides.</summary>
    Ask,
}
