using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>Invented people: first and family names paired by chance, and a few names of the kinds that break software.</summary>
internal static class DemoNames
{
    private static readonly string[] Girls =
    [
        "Aaliyah", "Abigail", "Amara", "Anwen", "Bethany", "Chidinma", "Daisy", "Ebony", "Elif", "Erin", "Freya", "Gabija", "Hana", "Imogen",
        "Isla", "Jasleen", "Kayleigh", "Kezia", "Lacey", "Leila", "Maja", "Megan", "Nadia", "Niamh", "Olivia", "Poppy", "Roisin", "Ruby",
        "Saoirse", "Sumaya", "Tegan", "Tilly", "Wiktoria", "Yasmin", "Zofia", "Zainab",
    ];

    private static readonly string[] Boys =
    [
        "Adam", "Alfie", "Antoni", "Bilal", "Callum", "Cian", "Daniyal", "Dylan", "Emre", "Ethan", "Finley", "Gethin", "Harley", "Hassan",
        "Idris", "Jakub", "Jayden", "Kai", "Kofi", "Leo", "Luca", "Malachi", "Mason", "Musa", "Noah", "Oisin", "Oscar", "Rafferty",
        "Reuben", "Riley", "Sami", "Tadhg", "Tomasz", "Tyler", "Yusuf", "Zachary",
    ];

    private static readonly string[] Families =
    [
        "Abara", "Ackroyd", "Ahmadi", "Asante", "Barraclough", "Bielak", "Birtwell", "Blackstone", "Cadwallader", "Chukwu", "Cleary",
        "Coldwell", "Crabtree", "Dewhirst", "Dhaliwal", "Eastwood", "Fairbrass", "Fielden", "Garside", "Gathercole", "Greenhalgh", "Hallas",
        "Haworth", "Hebblethwaite", "Helliwell", "Holdsworth", "Ibekwe", "Iqbal", "Jagger", "Kaminski", "Kershaw", "Lamptey", "Longbottom",
        "Marrow", "Midgley", "Mukherjee", "Murgatroyd", "Naylor", "Nowicki", "Oakenshaw", "Okoro", "Pickersgill", "Quarmby", "Rahmani",
        "Rothwell", "Rushworth", "Saville", "Shackleton", "Siddall", "Sokol", "Stansfield", "Sutcliffe", "Tattersall", "Thackray", "Uttley",
        "Varley", "Wadsworth", "Weatherill", "Whiteley", "Yaqub",
    ];

    /// <summary>Apostrophes, hyphens, accents, one name only, other scripts, more than sixty characters, a name that reads like a value.</summary>
    public static IReadOnlyList<ChildDetails> Awkward { get; } =
    [
        Named("Aoife", "O’Dohertaigh"),
        Named("D'Shawn", "N'Guetta-D'Almeyda"),
        Named("Mary-Jane", "Fotheringay-Phipps-Smythe"),
        Named("Zoë", "Løvstrøm-Çelikkaya"),
        Named("Tenzin", null),
        Named(null, "Suharwardana"),
        Named("سلمى", "الحديدي"),
        Named("Олена", "Гайдамаченко"),
        Named("晓雨", "欧阳"),
        Named("ਗੁਰਲੀਨ", "ਕੌਰ"),
        Named("Alexandrina Wilhelmina Theodora Maximiliana", "Featherstonehaugh-Cholmondeley-Marchbanks"),
        Named("Nathaniel", "Null"),
        Named("Emmanuel Chukwuemeka", "Onyekachukwu") with { PreferredName = "Manny" },
        Named("Xi", "O"),
        Named("Seán Óg", "Mac an tSaoir"),
        Named("José María", "de la Fuente y Ruiz-Tagle"),
    ];

    public static string Family(Chance chance) => chance.Of(Families);

    public static ChildDetails Child(Chance chance, string family)
    {
        var sex = chance.Happens(0.5) ? Sex.Female : Sex.Male;
        return new ChildDetails { GivenName = chance.Of(sex == Sex.Female ? Girls : Boys), FamilyName = family, Sex = sex };
    }

    public static string Adult(Chance chance) => $"{chance.Of(chance.Happens(0.7) ? Girls : Boys)} {Family(chance)}";

    public static PersonDetails Adult(Chance chance, string family, Sex sex = Sex.Female) =>
        new() { GivenName = chance.Of(sex == Sex.Female ? Girls : Boys), FamilyName = family, Sex = sex };

    private static ChildDetails Named(string? given, string? family) => new() { GivenName = given, FamilyName = family };
}
