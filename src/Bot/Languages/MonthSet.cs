namespace Bot.Languages;

/// <summary>Which Arabic names of the months a region uses.</summary>
public enum MonthSet
{
    /// <summary>يناير … ديسمبر: Egypt, Sudan, the Gulf.</summary>
    Egyptian,

    /// <summary>كانون الثاني … كانون الأول: Levant and Iraq.</summary>
    Levantine,

    /// <summary>جانفي … ديسمبر: Algeria and Tunisia.</summary>
    Maghrebi,

    /// <summary>يناير … غشت … دجنبر: Morocco.</summary>
    Moroccan,
}
