namespace Bot.Languages;

/// <summary>What can be told of a word by itself, for finding the words that may answer a question.</summary>
[Flags]
public enum WordTraits : ushort
{
    None = 0,

    /// <summary>Serves grammar or asking alone.</summary>
    Function = 1,

    /// <summary>A number in digits.</summary>
    Digits = 2,

    /// <summary>A number in words.</summary>
    NumberWord = 4,

    /// <summary>Three or four digits between 100 and 2100.</summary>
    Year = 8,

    /// <summary>A month, a day's name or a part of day or year.</summary>
    Calendar = 16,

    /// <summary>A length of time.</summary>
    Period = 32,

    /// <summary>A well-known personal name.</summary>
    Name = 64,

    /// <summary>Latin script.</summary>
    Latin = 128,

    /// <summary>Opens a reason.</summary>
    Reason = 256,

    /// <summary>A unit of measure or money.</summary>
    Unit = 512,

    /// <summary>With the article.</summary>
    Definite = 1024,

    /// <summary>Not a word but a concept of a glossary.</summary>
    Concept = 2048,

    /// <summary>A noun for a place («مدينة»).</summary>
    PlaceNoun = 4096,

    /// <summary>A noun for a person («رئيس»).</summary>
    PersonNoun = 8192,
}
