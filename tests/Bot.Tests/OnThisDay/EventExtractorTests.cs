namespace Bot.Tests.OnThisDay;

public sealed class EventExtractorTests
{
    [Theory]
    [InlineData("وصل الوفد إلى القاهرة في 5 مارس 1919.", "1919-03-05")]
    [InlineData("وصل الوفد إلى دمشق في 8 آذار 1920.", "1920-03-08")]
    [InlineData("بدأت الثورة في الجزائر في 1 نوفمبر 1954، ووصل الخبر إلى الرباط في 2 نونبر 1954.", "1954-11-01 1954-11-02")]
    [InlineData("اندلعت الثورة يوم 1 تشرين الثاني 1954.", "1954-11-01")]
    [InlineData("أُعلن الاستقلال في ٥ جويلية ١٩٦٢.", "1962-07-05")]
    [InlineData("وُقعت الاتفاقية في ١٢/١١/١٩٤٠ في برلين.", "1940-11-12")]
    [InlineData("وُقعت الاتفاقية في 12-11-1940 في برلين.", "1940-11-12")]
    [InlineData("وُقعت الاتفاقية بتاريخ 1940-11-12 في برلين.", "1940-11-12")]
    [InlineData("افتتحت القناة في السابع عشر من نوفمبر.", "")]
    [InlineData("بدأت الحرب في الأول من سبتمبر عام 1939 وانتهت في الثاني من سبتمبر 1945.", "1939-09-01 1945-09-02")]
    [InlineData("وصل الوفد في الحادي والعشرين من مايو 1950.", "1950-05-21")]
    [InlineData("وصل الوفد في النصف الأول من مايو 1950.", "1950-05")]
    [InlineData("وصل الوفد في اليوم الأول من مايو 1950.", "1950-05-01")]
    [InlineData("وقعت المعركة في 17 رمضان من العام الثاني للهجرة (الموافق 13 مارس 624م) قرب المدينة.", "0624-03-13")]
    [InlineData("دامت الدولة من 27 يوليو 1299م حتى 29 أكتوبر 1923م في المشرق.", "1299-07-27")]
    [InlineData("فاز الحزب في انتخابات مبكرة في 24 يونيو 2018 وتسلم سلطاته في 9 يوليو 2018 بعد أدائه اليمين.", "2018-06-24 2018-07-09")]
    [InlineData("افتُتحت القناة في 17 من نوفمبر عام 1869.", "1869-11-17")]
    [InlineData("سقطت الحكومة يوم الثلاثاء 3 شباط 1953 بعد تصويت البرلمان.", "1953-02-03")]
    [InlineData("وُلد الشاعر في 29 فبراير 1896 في قرية صغيرة.", "1896-02-29")]
    [InlineData("وُلد الشاعر في 29 فبراير 1900 في قرية صغيرة.", "")]
    [InlineData("في آب 1945 استسلمت اليابان.", "1945-08")]
    [InlineData("سافر أب وابنه إلى المدينة عام 1945.", "")]
    [InlineData("مارس الرجل التجارة طويلًا في 1945.", "")]
    public void Dates_of_all_spellings_are_read(string text, string expected) => Assert.Equal(expected, Events.Dates(text));

    [Theory]
    [InlineData("توفي العالم في 15 رمضان 1359 هـ في بغداد.")]
    [InlineData("توفي العالم في 15/9/1359هـ في بغداد.")]
    [InlineData("في عام 1359 هـ، توفي العالم في بغداد.")]
    [InlineData("توفي القائد في 15 مارس 44 قبل الميلاد.")]
    public void Other_calendars_are_left_alone(string text) => Assert.Equal("", Events.Dates(text));

    [Theory]
    [InlineData("في صيف 1940 زادت الحاجة إلى النفط.")]
    [InlineData("لم يعد الوفد منذ يناير 1950.")]
    [InlineData("بقي الجنود في المدينة حتى 5 مايو 1945.")]
    [InlineData("خضعت المدينة لحكم أجنبي قبل مارس 1922.")]
    [InlineData("التزم الطرفان ببنود الاتفاق الذي وقعته الدولتان في أغسطس 1939.")]
    [InlineData("تجاهلت الحكومة المقترحات التي قُدمت في 25 نوفمبر 1940.")]
    [InlineData("تجاهلت الحكومة العرض المقدم في 25 نوفمبر 1940.")]
    [InlineData("لم ترد الحكومة على عرض قدمه الوفد في 25 نوفمبر 1940.")]
    [InlineData("حوكم الضابط لأنه شارك في انقلاب 8 مارس 1963.")]
    [InlineData("سُجن الضابط لمشاركته في محاولة الانقلاب في 8 مارس 1963.")]
    [InlineData("ينص اتفاق مارس 1963 على الانسحاب الكامل.")]
    [InlineData("قال الوزير «سنلتقي في 5 مايو 1950 في العاصمة».")]
    [InlineData("يُعلن عن الجوائز سنويًا في شهر نوفمبر من كل عام منذ 1996.")]
    [InlineData("زاد الإنتاج مقارنة بما كان في مارس 1938.")]
    public void A_date_that_is_only_referred_to_is_no_event(string text) => Assert.Equal("", Events.Dates(text));

    [Theory]
    [InlineData("وعدت الحكومة بسحب جنودها بحلول 11 مايو 1941.", "1941-05-11?")]
    [InlineData("حدد المجلس يوم 15 مايو 1941 لبدء الانتخابات.", "1941-05-15?")]
    [InlineData("وكان من المقرر أن يجتمع الوفدان في 3 يونيو 1941.", "1941-06-03?")]
    [InlineData("في 5 ديسمبر 1940، أقر المجلس خطة تنتهي في مارس.", "1941-03? 1940-12-05")]
    [InlineData("بحلول نهاية أغسطس 1940، تحسنت العلاقات بين البلدين.", "1940-08")]
    public void Plans_and_deadlines_are_marked(string text, string expected) =>
        Assert.Equal(expected.Split(' ').Order(), Events.Dates(text).Split(' ').Order());

    [Theory]
    [InlineData("في 28 يوليو 1914، أعلنت النمسا الحرب. وفي 4 أغسطس، دخلت بريطانيا الحرب.", "1914-07-28 1914-08-04")]
    [InlineData("في 12 ديسمبر 1914، وصل الجيش. وفي 3 يناير، انسحب الجيش من المدينة.", "1914-12-12 1915-01-03")]
    [InlineData("في أكتوبر ونوفمبر 1940، جرت المحادثات في برلين.", "1940-10 1940-11")]
    [InlineData("من 3 إلى 9 مايو 1926، أضرب العمال في البلاد كلها.", "1926-05-03")]
    [InlineData("بين 12 و14 مايو 1926، اجتمع المندوبون في القاهرة.", "1926-05-12")]
    [InlineData("في 3 مايو 1926، وعدت الحكومة بالإصلاح بحلول 1 يناير 1930. وفي 9 مايو، اجتمع البرلمان.", "1926-05-03 1930-01-01? 1926-05-09")]
    [InlineData("# حرب 1948\n\nفي 15 مايو، دخلت الجيوش البلاد.", "1948-05-15")]
    [InlineData("# سيرة\n\n## 1941\n\n### 12 نوفمبر\n\nوصل الوفد إلى المدينة. استقبله الوزير.", "1941-11-12")]
    [InlineData("# سيرة\n\nفي 1941 بدأ الأمر.\n\n## 12 نوفمبر\n\nاستعد الوفد طويلًا. ووصل في 12 نوفمبر. وفي المساء، زار القصر.", "1941-11-12 1941-11-12")]
    [InlineData("لا سنة هنا: في 12 نوفمبر وصل الوفد.", "")]
    public void A_missing_year_comes_from_what_stands_before(string text, string expected) =>
        Assert.Equal(expected.Split(' ').Order(), Events.Dates(text).Split(' ').Order());

    [Theory]
    [InlineData("في 28 فبراير 1922، صدر التصريح. وفي اليوم التالي، اجتمع الوفد.", "1922-02-28 1922-03-01")]
    [InlineData("في 28 فبراير 1922، صدر التصريح. وبعد أربعة أيام، اجتمع الوفد.", "1922-02-28 1922-03-04")]
    [InlineData("في 28 فبراير 1922، صدر التصريح. في ذات اليوم، اجتمع الوفد.", "1922-02-28 1922-02-28")]
    [InlineData("في 28 فبراير 1922، صدر التصريح. وبعد أسبوعين، اجتمع الوفد.", "1922-02-28 1922-03")]
    [InlineData("في 28 فبراير 1922، صدر التصريح. وبعد ثلاث سنوات، مات الملك.", "1922-02-28")]
    [InlineData("في مارس 1922، صدر التصريح. وفي اليوم التالي، اجتمع الوفد.", "1922-03")]
    [InlineData("في 3 مارس 1922، صدر التصريح البريطاني. وفي 9 مارس 1922، افتتح الملك البرلمان. بعد صدور التصريح البريطاني بيومين، استقال الوزير.", "1922-03-03 1922-03-09 1922-03-05")]
    [InlineData("في 3 مارس 1922، صدر التصريح. فاز الحزب بعد أربعة أيام من إضراب العمال.", "1922-03-03")]
    [InlineData("في 3 مارس 1922، صدر التصريح. كان الجنود يعملون ليلا ونهارا.", "1922-03-03")]
    [InlineData("## أخبار\n\nفي 3 مارس 1922، صدر التصريح.\n\n## ثقافة\n\nفي المساء، عُزفت الموسيقى.", "1922-03-03")]
    public void Dates_that_lean_on_a_neighbour_are_resolved_as_far_as_they_go(string text, string expected) =>
        Assert.Equal(expected, Events.Dates(text));

    [Theory]
    [InlineData("The treaty was signed on 28 June 1919 in the Hall of Mirrors.", "1919-06-28")]
    [InlineData("The armistice took effect on November 11, 1918, at eleven o'clock.", "1918-11-11")]
    [InlineData("On the 6th of June 1944 the landings began. Two days later, the villages were taken.", "1944-06-06 1944-06-08")]
    [InlineData("In late August 1939 the pact was announced. In September, Poland was invaded.", "1939-08 1939-09")]
    [InlineData("On 14 July 1789 the fortress fell. The next day, the news reached the court.", "1789-07-14 1789-07-15")]
    [InlineData("The ministers may meet and march on in 1950.", "")]
    [InlineData("Nothing had changed since March 1917 in the villages.", "")]
    [InlineData("They ignored the proposal that the envoys had made on 25 November 1940.", "")]
    [InlineData("He was executed for his part in the plot of 20 July 1944.", "")]
    [InlineData("The factory was to deliver the engines by 11 May 1941.", "1941-05-11?")]
    [InlineData("The congress is planned for 15 May 1941 in Geneva.", "1941-05-15?")]
    [InlineData("From August to October 1940 the air force attacked the island.", "1940-08")]
    [InlineData("In 1948, the ministry published the papers.", "1948")]
    [InlineData("The talks led to the Agreement of 19 August 1939, which opened trade.", "1939-08-19")]
    [InlineData("The paper was signed on 11/12/1940 and the other on 11/25/1940 in the same room.", "1940-11-25")]
    [InlineData("Hitler, who became chancellor in January 1933, met the minister on 3 May 1934.", "1934-05-03")]
    [InlineData("In 1939 the talks went on. On 12 November 1940 he arrived. That evening, a telegram came from Moscow.", "1940-11-12 1940-11-12")]
    public void English_articles_are_read_alike(string text, string expected) => Assert.Equal(expected, Events.Dates(text));

    [Fact]
    public void A_sentence_of_several_events_is_quoted_by_clause()
    {
        var events = Events.Of("في 3 مارس 1922، صدر التصريح البريطاني في لندن،[1] وفي 15 مارس 1922، أُعلنت المملكة في القاهرة رسميًا.");
        Assert.Equal(
            ["في 3 مارس 1922، صدر التصريح البريطاني في لندن،[1]", "وفي 15 مارس 1922، أُعلنت المملكة في القاهرة رسميًا."],
            events.Select(told => told.Citation.Quote));
        Assert.All(events, told => Assert.True(told.Citation.IsVerbatim));
    }

    [Fact]
    public void The_same_words_give_the_same_events() =>
        Assert.Equal(Events.Dates("في 3 مارس 1922، صدر التصريح."), Events.Dates("في 3 مارس 1922، صدر التصريح."));
}
