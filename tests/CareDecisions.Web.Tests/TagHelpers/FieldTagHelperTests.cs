using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CareDecisions.Web.Tests.TagHelpers;

public sealed class FieldTagHelperTests
{
    private static readonly string[] Sent = ["A", "C"];

    private readonly ViewContext view = Tags.View();

    [Fact]
    public void Input_WithHint_IsExactlyTheDesignSystemsMarkup() =>
        Tags.Html(Input(hint: "As on the certificate")).ShouldBe(
            """<div class="govuk-form-group"><label class="govuk-label" for="Name">Family name</label><div id="Name-hint" class="govuk-hint">As on the certificate</div><input class="govuk-input govuk-input--width-20" id="Name" name="Name" type="text" value="Example" aria-describedby="Name-hint"></div>""");

    [Fact]
    public void Input_WithError_ShowsItAndIsDescribedByIt()
    {
        view.ViewData.ModelState.AddModelError("Name", "Enter the family name");

        var page = Tags.Write(Input(hint: "As on the certificate"));

        page.QuerySelector(".govuk-form-group--error .govuk-error-message")!.TextContent.ShouldBe("Error: Enter the family name");
        page.QuerySelector("input.govuk-input--error")!.GetAttribute("aria-describedby").ShouldBe("Name-hint Name-error");
    }

    [Fact]
    public void Input_FormThatCameBack_KeepsWhatWasTyped()
    {
        view.ViewData.ModelState.SetModelValue("Name", "Typed", "Typed");

        Tags.Write(Input()).QuerySelector("input")!.GetAttribute("value").ShouldBe("Typed");
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("' onfocus='x")]
    public void Input_HostileText_StaysText(string typed)
    {
        view.ViewData.ModelState.SetModelValue("Name", typed, typed);

        var page = Tags.Write(Input());

        page.QuerySelector("input")!.GetAttribute("value").ShouldBe(typed);
        page.Scripts.ShouldBeEmpty();
    }

    [Fact]
    public void Input_AsHeading_PutsTheLabelInTheHeading()
    {
        var input = Input();
        (input.Heading, input.Size) = (true, "l");

        Tags.Write(input).QuerySelector("h1.govuk-label-wrapper > label.govuk-label--l")!.TextContent.ShouldBe("Family name");
    }

    [Fact]
    public void Number_IsTextWithANumericKeyboard()
    {
        var input = Input();
        input.Type = "number";

        Tags.Write(input).QuerySelector("input[type=text]")!.GetAttribute("inputmode").ShouldBe("numeric");
    }

    [Fact]
    public void Password_FormThatCameBack_IsEmpty()
    {
        view.ViewData.ModelState.SetModelValue("Name", "secret", "secret");

        Tags.Html(new PasswordTagHelper { For = Tags.For(new Form(), "Name"), ViewContext = view }).ShouldNotContain("secret");
    }

    [Fact]
    public void Textarea_StartingWithALineBreak_KeepsIt()
    {
        view.ViewData.ModelState.SetModelValue("Name", "\nnote", "\nnote");

        Tags.Write(new TextareaTagHelper { For = Tags.For(new Form(), "Name"), ViewContext = view })
            .QuerySelector("textarea")!.TextContent.ShouldBe("\nnote");
    }

    [Fact]
    public void Textarea_WithAMost_CountsAndDoesNotCutOff()
    {
        var page = Tags.Write(new TextareaTagHelper { For = Tags.For(new Form(), "Name"), ViewContext = view, Max = 4000 });

        page.QuerySelector("[data-module=govuk-character-count]")!.GetAttribute("data-maxlength").ShouldBe("4000");
        page.QuerySelector("textarea")!.HasAttribute("maxlength").ShouldBeFalse();
        page.QuerySelector("#Name-info")!.TextContent.ShouldBe("You can enter up to 4,000 characters");
    }

    [Fact]
    public void Select_Value_IsSelected()
    {
        var page = Tags.Write(new SelectTagHelper { For = Tags.For(new Form(), "Name"), ViewContext = view, Items = [Choice.Of("Other"), Choice.Of("Example")], Empty = "Choose" });

        page.QuerySelectorAll("option[selected]").ShouldHaveSingleItem().TextContent.ShouldBe("Example");
    }

    [Fact]
    public void Radios_ErrorLeadsTo_TheFirstOne() =>
        Tags.Write(new RadiosTagHelper { For = Tags.For(new Form(), "Name"), ViewContext = view, Label = "Which?", Items = [Choice.Of("A"), Choice.Of("B")] })
            .QuerySelectorAll("input[type=radio]").Select(radio => radio.Id).ShouldBe(["Name", "Name-2"]);

    [Fact]
    public void Checkboxes_SeveralSent_AreAllChecked()
    {
        view.ViewData.ModelState.SetModelValue("Name", Sent, "A,C");

        Tags.Write(new CheckboxesTagHelper { For = Tags.For(new Form(), "Name"), ViewContext = view, Label = "Which?", Items = [Choice.Of("A"), Choice.Of("B"), Choice.Of("C")] })
            .QuerySelectorAll("input:checked").Select(box => box.GetAttribute("value")).ShouldBe(["A", "C"]);
    }

    [Fact]
    public void Date_PartWrong_MarksOnlyThatBox()
    {
        view.ViewData.ModelState.AddModelError("Seen.Month", "Date of visit must include a month");

        Tags.Write(Date()).QuerySelectorAll(".govuk-input--error").Select(box => box.Id).ShouldBe(["Seen_Month"]);
    }

    [Fact]
    public void Date_WholeDateWrong_MarksEveryBox()
    {
        view.ViewData.ModelState.AddModelError("Seen", "Date of visit must be in the past");

        Tags.Write(Date()).QuerySelectorAll(".govuk-input--error").Length.ShouldBe(3);
    }

    [Fact]
    public void Date_Value_IsInTheBoxes() =>
        Tags.Write(Date()).QuerySelectorAll("[data-date-part]").Select(box => box.GetAttribute("value")).ShouldBe(["12", "3", "2026"]);

    [Fact]
    public void Date_WithoutScript_HidesTheButtonThatCouldDoNothing() =>
        Tags.Write(Date()).QuerySelector("[data-date-today]")!.HasAttribute("hidden").ShouldBeTrue();

    [Fact]
    public void ErrorSummary_Errors_FollowTheOrderOfThePage()
    {
        view.ViewData.ModelState.AddModelError("Seen.Month", "Month missing");
        view.ViewData.ModelState.AddModelError("", "Someone else changed this");
        view.ViewData.ModelState.AddModelError("Name", "Name missing");
        Tags.Html(Input());
        Tags.Html(Date());

        var lines = Tags.Write(new ErrorSummaryTagHelper { ViewContext = view }).QuerySelectorAll("li");

        lines.Select(line => line.TextContent).ShouldBe(["Someone else changed this", "Name missing", "Month missing"]);
        lines.Select(line => line.QuerySelector("a")?.GetAttribute("href")).ShouldBe([null, "#Name", "#Seen_Month"]);
    }

    [Fact]
    public void ErrorSummary_NoErrors_IsNotThere() => Tags.Html(new ErrorSummaryTagHelper { ViewContext = view }).ShouldBeEmpty();

    private InputTagHelper Input(string? hint = null) =>
        new() { For = Tags.For(new Form(), "Name"), ViewContext = view, Label = "Family name", Hint = hint, Width = "20" };

    private DateTagHelper Date() =>
        new(TimeProvider.System) { For = Tags.For(new Form(), "Seen"), ViewContext = view, Label = "When?" };

    private sealed class Form
    {
        public string Name { get; init; } = "Example";

        public DateOnly? Seen { get; init; } = new DateOnly(2026, 3, 12);
    }
}
