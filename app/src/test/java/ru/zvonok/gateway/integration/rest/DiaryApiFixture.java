package ru.zvonok.gateway.integration.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;

/** A school with a family: two pupils of a class, the mother of the first, one subject with a mark, an absence, homework. */
@Component
class DiaryApiFixture {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    static final LocalDate THURSDAY = LearningFixture.TODAY;

    private final LearningFixture learning;
    private final Journal journal;
    private final LessonCards cards;
    private final People people;

    DiaryApiFixture(LearningFixture learning, Journal journal, LessonCards cards, People people) {
        this.learning = learning;
        this.journal = journal;
        this.cards = cards;
        this.people = people;
    }

    /** Who is there. */
    record Family(
            School school,
            long group,
            Colleague teacher,
            long course,
            long pupil,
            long classmate,
            Actor self,
            Actor mother) {

        String path(String rest) {
            return "/api/o/" + school.id() + "/diary/" + rest;
        }

        String of(long child, String rest) {
            return path(child + "/" + rest);
        }

        String own(String rest) {
            return of(pupil, rest);
        }
    }

    Family family() {
        School school = learning.school();
        Colleague teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        long pupil = pupils.getFirst();
        long mother = school.person();
        school.bySystem(() -> {
            people.relate(List.of(Kinship.of(mother, pupil, Relation.MOTHER)));
            return 0;
        });
        Family family = new Family(
                school,
                group,
                teacher,
                school.course(group, "Алгебра", teacher),
                pupil,
                pupils.getLast(),
                school.account(pupil, Role.STUDENT),
                school.account(mother, Role.GUARDIAN));
        school.slot(family.course(), DayOfWeek.MONDAY, 1);
        school.slot(family.course(), DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 11, 20));
        Lesson monday = school.lesson(family.course(), MONDAY);
        type(family, family.course(), monday, "4 5");
        type(family, family.course(), school.lesson(family.course(), THURSDAY), "н");
        school.run(
                teacher.actor(), () -> cards.give(new GiveHomework(family.course(), monday.id(), null, "№ 1–5", null)));
        return family;
    }

    /** One more subject with a lesson and a mark in the same week. */
    void another(Family family, int number) {
        School school = family.school();
        long course = school.course(family.group(), "Предмет " + number, family.teacher());
        school.slot(course, DayOfWeek.MONDAY, number);
        school.generate(MONDAY, THURSDAY);
        type(family, course, school.lesson(course, MONDAY), "5");
    }

    private void type(Family family, long course, Lesson lesson, String value) {
        EditCell cell = new EditCell(UUID.randomUUID(), family.pupil(), lesson.id(), value, 0);
        family.school()
                .run(
                        family.teacher().actor(),
                        () -> journal.edit(course, new DateRange(MONDAY, MONDAY.plusDays(6)), List.of(cell)));
    }
}
