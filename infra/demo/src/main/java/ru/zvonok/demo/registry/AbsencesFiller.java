package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.DemoYear;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Absences.Episode;
import ru.zvonok.demo.registry.Absences.Why;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Learner;

/** Illness and leave: decides who was away, and writes the excused days with their papers. */
@Component
class AbsencesFiller implements Filler<Absences> {

    private static final int NEWS_DAYS = 3;

    @Override
    public Class<Absences> gives() {
        return Absences.class;
    }

    @Override
    public Absences fill(Book book) throws SQLException {
        Rows rows = book.rows(
                "enrolment.excused_absence",
                "organisation_id",
                "id",
                "person_id",
                "noted_at",
                "noted_account",
                "valid_from",
                "valid_to",
                "reason",
                "document");
        Map<Long, List<Episode>> all = new HashMap<>();
        for (Room room : book.get(Classes.class).all().toList()) {
            for (Learner learner : room.learners()) {
                List<Episode> episodes = episodes(book, learner);
                if (!episodes.isEmpty()) {
                    all.put(learner.person(), episodes);
                    note(book, rows, room, learner, episodes);
                }
            }
        }
        book.send(rows);
        return new Absences(all);
    }

    private static List<Episode> episodes(Book book, Learner learner) {
        Dice dice = book.dice("away " + learner.person());
        DemoYear year = book.day().year();
        LocalDate today = book.day().today();
        double frail = (learner.nursery() ? 0.013 : 0.0055) * (0.4 + 1.2 * dice.fraction());
        List<Episode> episodes = new ArrayList<>();
        LocalDate day = learner.from();
        while (!day.isAfter(today)) {
            boolean open = learner.nursery() ? DemoYear.isOpenDay(day) : year.isSchoolDay(day);
            if (open && learner.isThere(day)) {
                Episode episode = episode(dice, day, frail, day.isAfter(today.minusDays(NEWS_DAYS)));
                if (episode != null) {
                    episodes.add(episode);
                    day = episode.to().plusDays(2);
                }
            }
            day = day.plusDays(1);
        }
        return episodes;
    }

    private static @Nullable Episode episode(Dice dice, LocalDate day, double frail, boolean news) {
        double fate = dice.fraction();
        if (fate < frail) {
            return news && dice.chance(0.5)
                    ? new Episode(day, day.plusDays(dice.below(2)), Why.UNKNOWN)
                    : new Episode(day, day.plusDays(dice.between(3, 9)), Why.SICK);
        }
        if (fate < frail + 0.0028) {
            return new Episode(day, day.plusDays(dice.below(3)), news && dice.chance(0.4) ? Why.UNKNOWN : Why.FAMILY);
        }
        return fate < frail + 0.0034 ? new Episode(day, day, news ? Why.UNKNOWN : Why.TRUANT) : null;
    }

    private static void note(Book book, Rows rows, Room room, Learner learner, List<Episode> episodes)
            throws SQLException {
        Accounts accounts = book.get(Accounts.class);
        Dice dice = book.dice("papers " + learner.person());
        for (Episode episode : episodes) {
            boolean excused = episode.why() == Why.SICK || episode.why() == Why.FAMILY;
            if (!excused) {
                continue;
            }
            LocalDate noted = episode.why() == Why.SICK ? episode.to().plusDays(1) : episode.from();
            boolean stillAway = noted.isAfter(book.day().today());
            rows.add(
                    book.id(),
                    book.ids("enrolment.excused_absence_seq").next(),
                    learner.person(),
                    book.day().at(stillAway ? episode.from() : noted, LocalTime.of(8, dice.between(5, 25))),
                    room.leaders().isEmpty()
                            ? null
                            : accounts.of(room.leaders().getFirst().person()),
                    episode.from(),
                    episode.to(),
                    episode.why() == Why.SICK ? "SICK" : "FAMILY",
                    stillAway ? null : Papers.of(episode.why(), dice));
        }
    }
}
