using System.ComponentModel.DataAnnotations;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages;

/// <summary>Every part that pages are made of, on one page: to look at, to test and to copy from. In Development only.</summary>
public sealed class GalleryModel(TimeProvider clock, IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public GalleryForm Form { get; set; } = new();

    public ListView List { get; private set; } = null!;

    public MonthStrip Strip { get; } = new(GalleryData.CountedDays());

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }

    public void OnGet() => Show();

    public IActionResult OnGetCsv() =>
        new CsvResult<GalleryData.Row>("gallery", GalleryData.List.Columns, GalleryData.Find(Read()).ToAsyncEnumerable());

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            Show();
            return Page();
        }

        TempData.Done("The form was understood");
        return RedirectToPage();
    }

    private ListQuery Read() => GalleryData.List.Read(Request.Query, clock.LondonToday());

    private void Show()
    {
        var found = GalleryData.Find(Read());
        var query = Read().Within(found.Count);
        List = GalleryData.List.Show(new([.. found.Skip(query.Skip).Take(ListQuery.RowsPerPage)], found.Count, query), Request.Path);
    }
}

public sealed class GalleryForm
{
    [Required(ErrorMessage = "Enter the family name")]
    public string? FamilyName { get; set; }

    public decimal? Weight { get; set; }

    [Display(Name = "Date of visit")]
    [DateTense(Tense.Past)]
    [Required(ErrorMessage = "Enter the date of the visit")]
    public DateOnly? Visited { get; set; }

    [Display(Name = "Time of visit")]
    public TimeOnly? At { get; set; }

    [Required(ErrorMessage = "Choose how the child was seen")]
    public string? Seen { get; set; }

    public string? SeenWith { get; set; }

    public List<string> Present { get; set; } = [];

    public string? Team { get; set; }

    [StringLength(200, ErrorMessage = "The note must be 200 characters or fewer")]
    public string? Note { get; set; }

    public string? Password { get; set; }

    public bool IsAgreed { get; set; }
}
