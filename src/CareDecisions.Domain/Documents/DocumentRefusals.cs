using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Documents;

/// <summary>Why a file is not taken, beside the field it was chosen in.</summary>
public abstract record DocumentRefused : Refusal
{
    public override string? Field => "Document";
}

public sealed record DocumentIsEmpty : DocumentRefused
{
    public override string Message => "The file is empty. Choose another one.";
}

/// <param name="MostMegabytes">What this installation takes.</param>
public sealed record DocumentIsTooLarge(long MostMegabytes) : DocumentRefused
{
    public override string Message => $"The file must be {MostMegabytes} MB or smaller. Make it smaller, or add it in parts.";
}

public sealed record DocumentIsOfNoKnownType : DocumentRefused
{
    public override string Message =>
        "The file must be a PDF, PNG or JPEG picture, Word (.docx), Excel (.xlsx), e-mail (.eml) or plain text. Save it as one of these; plain text as UTF-8.";
}

public sealed record DocumentIsOldOrLocked : DocumentRefused
{
    public override string Message =>
        "The file is locked with a password, or of an old kind (.doc, .xls, .msg). Take the password off, or save it as .docx, .xlsx, .eml or PDF.";
}

public sealed record DocumentHasMacros : DocumentRefused
{
    public override string Message => "The file has macros, which could do harm when it is opened. Save it as .docx, .xlsx or PDF without them.";
}

public sealed record DocumentFetchesFromElsewhere : DocumentRefused
{
    public override string Message => "The file fetches its template from elsewhere when it is opened, which could do harm. Save it as PDF.";
}

public sealed record DocumentIsAZip : DocumentRefused
{
    public override string Message => "The file is a zip or another kind of package. Take out what is in it and add each document by itself.";
}

public sealed record DocumentIsAWebPage : DocumentRefused
{
    public override string Message => "The file is a web page or a drawing for one. Print it to a PDF and add that.";
}

public sealed record DocumentIsDamaged : DocumentRefused
{
    public override string Message => "The file is damaged, or packed in a way that ordinary documents are not. Open it, save it again, and add what you saved.";
}

public sealed record DocumentIsInfected : DocumentRefused
{
    public override string Message => "The scanner found something harmful in the file, so it was not kept. Tell your service desk where it came from.";
}
