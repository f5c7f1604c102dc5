package ru.zvonok.campus.announcements.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.zvonok.campus.announcements.Announcement;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;

/** What is known of an announcement besides what it says. */
final class AnnouncementWords {

    private AnnouncementWords() {}

    static List<Map.Entry<String, String>> facts(Announcement one) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry(Words.t("announcements.for"), String.join("; ", one.to())));
        if (one.publishedAt() != null) {
            facts.add(Map.entry(Words.t("announcements.published-at"), Dates.moment(one.publishedAt())));
            if (one.from().isAfter(one.publishedAt().toLocalDate())) {
                facts.add(Map.entry(Words.t("announcements.from"), Dates.words(one.from())));
            }
        }
        if (one.until() != null) {
            facts.add(Map.entry(Words.t("announcements.until"), Dates.words(one.until())));
        }
        return facts;
    }
}
