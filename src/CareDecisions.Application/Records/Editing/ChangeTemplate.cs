using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Records.Editing;

/// <summary>
/// Changes a form's draft, which begins as a copy of what is in force. What cannot be read is not kept: the faults say why.
/// Records are written on what is in force until the draft is published.
/// </summary>
[Requires(Permission.ConfigureTemplates)]
public static class ChangeTemplate
{
    /// <param name="Version">Of the draft the page was filled from; 0: there was none.</param>
    public sealed record Command(string TemplateId, long Version, TemplateChange Change) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Change).SetInheritanceValidator(of =>
        {
            of.Add(new FormValidator());
            of.Add(new SectionValidator());
            of.Add(new QuestionValidator());
            of.Add(new NewQuestionValidator());
            of.Add(new WholeValidator());
        });
    }

    internal sealed class Handler(CareDecisionsDb db, TemplateDesk desk, ITemplateEditor editor, ITemplateReader reader, RecordSteps steps)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.Open(command.TemplateId, cancellationToken) is not { } opened || !Exists(opened.Shown, command.Change))
            {
                return Result<Done>.NotFound;
            }

            if (command.Version != (opened.Draft?.Version ?? 0))
            {
                return new SomebodyElseSavedFirst();
            }

            if (opened.Faults.Count > 0 && command.Change is not TemplateChange.Whole)
            {
                return new DraftCannotBeRead();
            }

            if (command.Change is TemplateChange.OfQuestion { Words.Choices.Count: < 2 } asked
                && opened.Shown.Question(asked.Key)!.Kind is QuestionKind.Choice or QuestionKind.Checklist)
            {
                return new InvalidField("Change.Words.Choices", "Enter two answers or more, one on each line");
            }

            var text = command.Change is TemplateChange.Whole whole
                ? whole.Text!.ReplaceLineEndings("\n")
                : editor.Change(opened.Text, command.Change);
            var reading = reader.Read(text, desk.Pack);
            if (reading.Template is not { } changed)
            {
                var isText = command.Change is TemplateChange.Whole;
                return Result<Done>.Refused([.. reading.Faults.Take(isText ? 5 : 1).Select(fault => new TemplateCannotBeRead(fault, isText))]);
            }

            if (changed.Id != command.TemplateId)
            {
                return new InvalidField("Change.Text", $"Leave the id as it is: {command.TemplateId}");
            }

            if (opened.Draft is { } draft)
            {
                draft.Write(text, steps.Now);
            }
            else
            {
                db.TemplateDrafts.Add(new TemplateDraft(command.TemplateId, text, steps.Now));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        private static bool Exists(RecordTemplate template, TemplateChange change) => change switch
        {
            TemplateChange.OfSection section => template.Section(section.Id) is not null,
            TemplateChange.OfQuestion question => template.Question(question.Key) is not null,
            TemplateChange.NewQuestion question => template.Section(question.Section) is { } section
                && (question.After is null || section.Questions.Any(one => one.Key == question.After)),
            TemplateChange.NoQuestion question => template.Question(question.Key) is not null,
            TemplateChange.Place place => template.Question(place.Key) is not null,
            _ => true,
        };
    }

    private sealed class FormValidator : AbstractValidator<TemplateChange.OfForm>
    {
        public FormValidator()
        {
            RuleFor(form => form.Title).NotEmpty().WithMessage("Enter what the form is called")
                .MaximumLength(CaseRecord.TitleLength).WithMessage($"The name must be {CaseRecord.TitleLength} characters or fewer");
            RuleFor(form => form.About).NotEmpty().WithMessage("Enter when it is written and what for")
                .MaximumLength(CaseRecord.ReasonLength).WithMessage($"This must be {CaseRecord.ReasonLength:N0} characters or fewer");
        }
    }

    private sealed class SectionValidator : AbstractValidator<TemplateChange.OfSection>
    {
        public SectionValidator()
        {
            RuleFor(section => section.Title).NotEmpty().WithMessage("Enter the section’s heading")
                .MaximumLength(CaseRecord.TitleLength).WithMessage($"The heading must be {CaseRecord.TitleLength} characters or fewer");
            RuleFor(section => section.Guidance)
                .MaximumLength(5000).WithMessage("The guidance must be 5,000 characters or fewer");
        }
    }

    private sealed class WordsValidator : AbstractValidator<QuestionWords>
    {
        public WordsValidator()
        {
            RuleFor(words => words.Label).NotEmpty().WithMessage("Enter the question")
                .MaximumLength(Question.LongestLine).WithMessage($"The question must be {Question.LongestLine} characters or fewer");
            RuleFor(words => words.Hint)
                .MaximumLength(Question.LongestLine).WithMessage($"The hint must be {Question.LongestLine} characters or fewer");
            RuleFor(words => words.Choices)
                .Must(choices => choices.Count <= 50 && choices.All(choice => choice.Length <= Question.LongestLine)).WithMessage($"Enter at most 50 answers, each of {Question.LongestLine} characters or fewer")
                .Must(choices => choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() == choices.Count).WithMessage("Enter each answer once");
        }
    }

    private sealed class QuestionValidator : AbstractValidator<TemplateChange.OfQuestion>
    {
        public QuestionValidator() => RuleFor(question => question.Words).SetValidator(new WordsValidator());
    }

    private sealed class NewQuestionValidator : AbstractValidator<TemplateChange.NewQuestion>
    {
        public NewQuestionValidator()
        {
            RuleFor(question => question.Kind)
                .NotNull().WithMessage("Select what kind of answer it takes")
                .NotEqual(QuestionKind.Table).WithMessage("A table is written in the form’s text");
            RuleFor(question => question.Words).SetValidator(new WordsValidator());
            RuleFor(question => question.Words.Choices)
                .Must(choices => choices.Count > 1).When(question => question.Kind is QuestionKind.Choice or QuestionKind.Checklist)
                .WithMessage("Enter two answers or more, one on each line");
        }
    }

    private sealed class WholeValidator : AbstractValidator<TemplateChange.Whole>
    {
        public WholeValidator() => RuleFor(whole => whole.Text).NotEmpty().WithMessage("Enter the form’s text")
            .MaximumLength(TemplateDraft.LongestText).WithMessage($"The text must be {TemplateDraft.LongestText:N0} characters or fewer");
    }
}

/// <summary>A template's text does not hold together. Nothing of it was kept.</summary>
public sealed record TemplateCannotBeRead(TemplateFault Fault, bool IsOfText) : Refusal
{
    public override string Message => IsOfText
        ? $"Line {Fault.Line}: {Fault.Message}"
        : $"Something else in the form stands on this, so it was not changed: {Fault.Message}";

    public override string? Field => IsOfText ? "Change.Text" : null;
}

/// <summary>A name that the draft uses has left the vocabulary since it was written.</summary>
public sealed record DraftCannotBeRead : Refusal
{
    public override string Message => "There is a draft that can no longer be read. Correct its text or discard it first; your change is still below.";
}
