using CareDecisions.Web.Dates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CareDecisions.Web.Tests.Dates;

public sealed class TimeInputBinderTests
{
    [Fact]
    public async Task Bind_TimeAsWritten_IsThatTime() => (await BindAsync("2:15pm")).Result.Model.ShouldBe(new TimeOnly(14, 15));

    [Fact]
    public async Task Bind_Empty_IsNull() => (await BindAsync("")).Result.ShouldBe(ModelBindingResult.Success(null));

    [Fact]
    public async Task Bind_NoTime_SaysWhatWouldBe()
    {
        var bound = await BindAsync("about nine");

        bound.ModelState["TimeOfVisit"]!.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe("Time of visit must be a time such as 09:30 or 2:15pm");
        bound.ModelState["TimeOfVisit"]!.AttemptedValue.ShouldBe("about nine");
    }

    private static async Task<ModelBindingContext> BindAsync(string typed)
    {
        var values = new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["TimeOfVisit"] = typed });
        var context = new DefaultModelBindingContext
        {
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForProperty(typeof(Form), nameof(Form.TimeOfVisit)),
            ModelName = nameof(Form.TimeOfVisit),
            ModelState = new ModelStateDictionary(),
            ValueProvider = new QueryStringValueProvider(BindingSource.Query, values, System.Globalization.CultureInfo.InvariantCulture)
        };

        await new TimeInputBinder().BindModelAsync(context);

        return context;
    }

    private sealed class Form
    {
        public TimeOnly? TimeOfVisit { get; set; }
    }
}
