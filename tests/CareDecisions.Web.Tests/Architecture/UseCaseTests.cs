using System.Reflection;
using CareDecisions.Application;
using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Web.Tests.Architecture;

public sealed class UseCaseTests
{
    private static readonly IReadOnlyList<Type> Requests =
    [
        .. typeof(ApplicationServices).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false }
                && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequest<>))),
    ];

    [Fact]
    public void UseCase_Every_SaysWhichPermissionItRequiresOrToWhomItIsOpen()
    {
        var silent = Requests.Where(type => type.DeclaringType is not { } useCase
            || (useCase.GetCustomAttribute<RequiresAttribute>() is null && useCase.GetCustomAttribute<OpenToAttribute>() is null));

        silent.Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void UseCase_Every_AsksForAPermissionThatEveryPackGrants()
    {
        var packs = PackLibrary.Load();
        var asked = Requests.Select(type => type.DeclaringType!.GetCustomAttribute<RequiresAttribute>()?.Permission).OfType<string>().Distinct();

        var missing = from id in packs.Ids
                      where id != "_england"
                      from permission in asked
                      where !packs.Get(id).Roles.Permissions.TryGetValue(permission, out var grants) || grants.Grants.Count == 0
                      select $"{id}: {permission}";

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Permission_EveryConstant_IsAnIdOfTheMatrix()
    {
        var matrix = PackLibrary.Load().Get("_england").Roles.Permissions;
        var constants = typeof(Permission).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        constants.Where(id => !matrix.ContainsKey(id)).ShouldBeEmpty();
    }

    [Fact]
    public void UseCase_EveryAboutCases_AuditsWhomItNames()
    {
        var casePermissions = new[] { Permission.ViewCase, Permission.SearchCases, Permission.OverseeTeam, Permission.AllocateCase, Permission.ViewAlerts };
        var unaudited =
            from request in Requests
            let contract = request.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IQuery<>))
            where contract is not null
            where casePermissions.Contains(request.DeclaringType!.GetCustomAttribute<RequiresAttribute>()?.Permission)
            where !typeof(INamesChildren).IsAssignableFrom(contract.GetGenericArguments()[0])
            select request.DeclaringType!.Name;

        // OpenAlert holds two ids and no words, and a notice names no child: both only lead to a page that is audited.
        unaudited.Except(["OpenAlert", "ListNotices"]).ShouldBeEmpty();
    }

    [Fact]
    public void UseCase_File_IsNamedAfterIt()
    {
        var root = Source.File("src/CareDecisions.Application");
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Requests.Select(type => type.DeclaringType!.Name).Distinct().Where(name => !files.Contains(name)).ShouldBeEmpty();
    }
}
