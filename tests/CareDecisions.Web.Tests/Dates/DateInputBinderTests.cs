using System.Globalization;
using CareDecisions.Web.Dates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace CareDecisions.Web.Tests.Dates;

public sealed class DateInputBinderTests
{
    [Fact]
    public async Task Bind_ThreeBoxes_IsTheDate()
    {
        var bound = await BindAsync(nameof(Form.Visited), ("Visited.Day", "12"), ("Visited.Month", "3"), ("Visited.Year", "2026"));

        bound.Result.Model.ShouldBe(new DateOnly(2026, 3, 12));
    }

    [Fact]
    public async Task Bind_WordsWithoutScript_IsTheDateOnTheLondonDay()
    {
        // 23:30 UTC on 1 July is already 2 July in London.
        var bound = await BindAsync(nameof(Form.Visited), ("Visited.Words", "yesterday"));

        bound.Result.Model.ShouldBe(new DateOnly(2026, 7, 1));
    }

    [Fact]
    public async Task Bind_SingleValueInAnAddress_IsTheDate() =>
        (await BindAsync(nameof(Form.Visited), ("Visited", "2026-03-12"))).Result.Model.ShouldBe(new DateOnly(2026, 3, 12));

    [Fact]
    public async Task Bind_MonthMissing_MarksTheMonthAndKeepsWhatWasTyped()
    {
        var bound = await BindAsync(nameof(Form.Visited), ("Visited.Day", "12"), ("Visited.Month", ""), ("Visited.Year", "2026"));

        bound.ModelState["Visited.Month"]!.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe("Date of visit must include a month");
        bound.ModelState["Visited.Day"]!.AttemptedValue.ShouldBe("12");
        bound.Result.IsModelSet.ShouldBeFalse();
    }

    [Fact]
    public async Task Bind_EmptyWhereNoneIsNeeded_IsNull()
    {
        var bound = await BindAsync(nameof(Form.Visited), ("Visited.Day", ""), ("Visited.Month", ""), ("Visited.Year", ""));

        bound.Result.ShouldBe(ModelBindingResult.Success(null));
        bound.ModelState.IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task Bind_EmptyWhereOneIsNeeded_AsksForIt()
    {
        var bound = await BindAsync(nameof(Form.StartedOn), ("StartedOn.Day", ""));

        bound.ModelState["StartedOn"]!.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe("Enter started on");
    }

    [Fact]
    public async Task Bind_NotSentAtAll_LeavesTheProperty() =>
        (await BindAsync(nameof(Form.StartedOn))).Result.ShouldBe(default);

    [Fact]
    public async Task Bind_PropertyOfThePast_ReadsTheYearThatHasBeen() =>
        (await BindAsync(nameof(Form.Visited), ("Visited.Words", "12 12"))).Result.Model.ShouldBe(new DateOnly(2025, 12, 12));

    private static async Task<ModelBindingContext> BindAsync(string property, params (string Key, string Value)[] sent)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddMvcCore().AddDataAnnotations();
        var metadata = services.BuildServiceProvider().GetRequiredService<IModelMetadataProvider>().GetMetadataForProperty(typeof(Form), property);
        var values = sent.ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value));
        var context = new DefaultModelBindingContext
        {
            ActionContext = new(new DefaultHttpContext(), new RouteData(), new()),
            ModelMetadata = metadata,
            ModelName = property,
            ModelState = new ModelStateDictionary(),
            ValidationState = new ValidationStateDictionary(),
            ValueProvider = new FormValueProvider(BindingSource.Form, new FormCollection(values), CultureInfo.InvariantCulture)
        };

        await new DateInputBinder(new LateEvening()).BindModelAsync(context);

        return context;
    }

    private sealed class Form
    {
        [System.ComponentModel.DataAnnotations.Display(Name = "Date of visit")]
        [DateTense(Tense.Past)]
        public DateOnly? Visited { get; set; }

        public DateOnly StartedOn { get; set; }
    }

    private sealed class LateEvening : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 7, 1, 23, 30, 0, TimeSpan.Zero);
    }
}
