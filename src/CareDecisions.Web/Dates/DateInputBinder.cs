using CareDecisions.Domain.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CareDecisions.Web.Dates;

/// <summary>
/// Binds a DateOnly from cd-date (X.Day, X.Month, X.Year, X.Words), or from a single value (X=2026-03-12) in an address.
/// An error stands under the parts too, so that the boxes that are wrong are the ones marked.
/// </summary>
internal sealed class DateInputBinder(TimeProvider clock) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var parts = new DateParts(
            Take(bindingContext, nameof(DateParts.Day)),
            Take(bindingContext, nameof(DateParts.Month)),
            Take(bindingContext, nameof(DateParts.Year)),
            Take(bindingContext, nameof(DateParts.Words)));
        var single = bindingContext.ValueProvider.GetValue(name);
        if (parts is { Day: null, Month: null, Year: null, Words: null })
        {
            if (single == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            bindingContext.ModelState.SetModelValue(name, single);
            parts = parts with { Words = single.FirstValue };
        }

        Finish(bindingContext, parts.Read(NameOf(bindingContext.ModelMetadata), clock.LondonToday(), TenseOf(bindingContext.ModelMetadata)));
        return Task.CompletedTask;
    }

    private static void Finish(ModelBindingContext context, DateReading reading)
    {
        foreach (var part in reading.Parts)
        {
            context.ModelState.TryAddModelError(ModelNames.CreatePropertyModelName(context.ModelName, part), reading.Problem!);
        }

        MarkTheRestValid(context);
        if (reading.Problem is { } problem)
        {
            // Known to be wrong, the date is not called missing as well by a validator.
            context.ModelState.TryAddModelError(context.ModelName, problem);
            context.Result = ModelBindingResult.Failed();
        }
        else if (reading.Date is null && !context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.ModelState.TryAddModelError(context.ModelName, $"Enter {LowerFirst(NameOf(context.ModelMetadata))}");
            context.Result = ModelBindingResult.Failed();
        }
        else
        {
            context.Result = ModelBindingResult.Success(reading.Date);
        }
    }

    // No validator visits the parts, and one part left unvalidated makes the whole form invalid.
    private static void MarkTheRestValid(ModelBindingContext context)
    {
        var parts = context.ModelState.FindKeysWithPrefix(context.ModelName + ".");
        foreach (var (key, entry) in parts.Where(part => part.Value.ValidationState == ModelValidationState.Unvalidated))
        {
            context.ModelState.MarkFieldValid(key);
        }
    }

    private static string? Take(ModelBindingContext context, string part)
    {
        var key = ModelNames.CreatePropertyModelName(context.ModelName, part);
        var value = context.ValueProvider.GetValue(key);
        if (value == ValueProviderResult.None)
        {
            return null;
        }

        context.ModelState.SetModelValue(key, value);
        return value.FirstValue;
    }

    internal static Tense TenseOf(ModelMetadata metadata) =>
        (metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<DateTenseAttribute>().FirstOrDefault()?.Tense ?? Tense.Nearest;

    internal static string NameOf(ModelMetadata metadata) => metadata.DisplayName ?? FieldName.Spaced(metadata.Name ?? "Date");

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
