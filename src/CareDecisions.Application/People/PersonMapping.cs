using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.GivenName).HasMaxLength(Person.NameLength);
        builder.Property(person => person.FamilyName).HasMaxLength(Person.NameLength);
        builder.Property(person => person.PreferredName).HasMaxLength(Person.NameLength);
        builder.Property(person => person.Sex).HasConversion<string>().HasMaxLength(Child.CodeLength);
        builder.Property(person => person.EthnicityCode).HasMaxLength(Child.CodeLength);
        builder.Property(person => person.Identifier).HasMaxLength(Person.IdentifierLength);
        builder.Property(person => person.Phone).HasMaxLength(Person.PhoneLength);
        builder.Property(person => person.Email).HasMaxLength(Person.EmailLength);
        builder.Property(person => person.Agency).HasMaxLength(Person.AgencyLength);
        builder.Property(person => person.Post).HasMaxLength(Person.AgencyLength);
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.Ignore(person => person.DisplayName);
        builder.ComplexProperty(person => person.Particulars, Map);
    }

    internal static void Map(ComplexPropertyBuilder<Particulars> builder)
    {
        builder.Property(one => one.FirstLanguageCode).HasMaxLength(Particulars.CodeLength);
        builder.Property(one => one.ReligionCode).HasMaxLength(Particulars.CodeLength);
        builder.Property(one => one.InterpreterLanguageCode).HasMaxLength(Particulars.CodeLength);
        builder.Property(one => one.Disabilities).HasMaxLength(Particulars.TextLength);
        builder.Property(one => one.CommunicationNeeds).HasMaxLength(Particulars.TextLength);
    }
}

internal sealed class FormerNameMapping : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> builder)
    {
        builder.ToTable("FormerNames");
        builder.Property(name => name.Id).ValueGeneratedNever();
        builder.Property(name => name.GivenName).HasMaxLength(Person.NameLength);
        builder.Property(name => name.FamilyName).HasMaxLength(Person.NameLength);
        builder.Ignore(name => name.DisplayName);
        builder.HasOne<Child>().WithMany().HasForeignKey(name => name.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(name => name.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(name => new { name.AuthorityId, name.ChildId });
        builder.HasIndex(name => new { name.AuthorityId, name.PersonId });
    }
}

internal sealed class AddressMapping : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> builder)
    {
        builder.ToTable("Addresses");
        builder.Property(address => address.Id).ValueGeneratedNever();
        builder.Property(address => address.Lines).HasMaxLength(Address.LinesLength);
        builder.Property(address => address.Postcode).HasMaxLength(Address.PostcodeLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(address => address.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(address => address.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(address => new { address.AuthorityId, address.ChildId });
        builder.HasIndex(address => new { address.AuthorityId, address.PersonId });
    }
}

internal sealed class SharedHomeMapping : IEntityTypeConfiguration<SharedHome>
{
    public void Configure(EntityTypeBuilder<SharedHome> builder)
    {
        builder.ToTable("SharedHomes");
        builder.Property(home => home.Id).ValueGeneratedNever();
        builder.HasOne<Relationship>().WithMany().HasForeignKey(home => home.RelationshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(home => new { home.AuthorityId, home.RelationshipId });
    }
}

internal sealed class CoupleMapping : IEntityTypeConfiguration<Couple>
{
    public void Configure(EntityTypeBuilder<Couple> builder)
    {
        builder.ToTable("Couples");
        builder.Property(couple => couple.Id).ValueGeneratedNever();
        builder.Property(couple => couple.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(couple => couple.Note).HasMaxLength(Couple.NoteLength);
        builder.Property(couple => couple.WithdrawnBy).HasMaxLength(Couple.NameLength);
        builder.Property(couple => couple.WithdrawnBecause).HasMaxLength(Couple.ReasonLength);
        builder.Property(couple => couple.Version).IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(couple => couple.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(couple => couple.FirstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(couple => couple.SecondId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(couple => new { couple.AuthorityId, couple.FirstId });
        builder.HasIndex(couple => new { couple.AuthorityId, couple.SecondId });
    }
}

internal sealed class EcomapTieMapping : IEntityTypeConfiguration<EcomapTie>
{
    public void Configure(EntityTypeBuilder<EcomapTie> builder)
    {
        builder.ToTable("EcomapTies");
        builder.Property(tie => tie.Id).ValueGeneratedNever();
        builder.Property(tie => tie.With).HasMaxLength(EcomapTie.WithLength);
        builder.Property(tie => tie.Quality).HasConversion<string>().HasMaxLength(20);
        builder.Property(tie => tie.Note).HasMaxLength(EcomapTie.NoteLength);
        builder.Property(tie => tie.WithdrawnBy).HasMaxLength(EcomapTie.NameLength);
        builder.Property(tie => tie.WithdrawnBecause).HasMaxLength(EcomapTie.ReasonLength);
        builder.Property(tie => tie.Version).IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(tie => tie.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(tie => new { tie.AuthorityId, tie.ChildId });
    }
}

internal sealed class SearchKeyMapping : IEntityTypeConfiguration<SearchKey>
{
    public void Configure(EntityTypeBuilder<SearchKey> builder)
    {
        builder.ToTable("SearchKeys");
        // The key is the index that every search reads, in this order.
        builder.HasKey(key => new { key.AuthorityId, key.Kind, key.Key, key.SubjectId });
        builder.Property(key => key.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(key => key.Key).HasMaxLength(SearchKey.KeyLength);
        builder.Property(key => key.Text).HasMaxLength(SearchKey.TextLength);
        builder.HasIndex(key => new { key.AuthorityId, key.SubjectId });
    }

    /// <summary>Letters are compared by their codes, on every database alike, so that a beginning is one range of the index.</summary>
    internal static void Collate(ModelBuilder builder, string? provider)
    {
        var collation = provider switch
        {
            "Npgsql.EntityFrameworkCore.PostgreSQL" => "C",
            "Microsoft.EntityFrameworkCore.SqlServer" => "Latin1_General_BIN2",
            _ => null,
        };
        if (collation is not null)
        {
            builder.Entity<SearchKey>().Property(key => key.Key).UseCollation(collation);
        }
    }
}
