package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalLesson;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.Facts.LessonFact;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.Roster.Pupil;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;

/** Puts the page of a course together. */
@Component
class PageReader {

    private final OpenDays openDays;

    PageReader(OpenDays openDays) {
        this.openDays = openDays;
    }

    JournalPage page(
            Course course,
            DateRange days,
            Scale scale,
            List<Lesson> lessons,
            Map<Long, Pupil> roster,
            Facts facts,
            JournalPolicy policy,
            JournalRights.Of rights) {
        List<Lesson> held = lessons.stream()
                .filter(lesson -> !lesson.cancelled() || facts.records.containsKey(lesson.id()))
                .toList();
        Map<Long, Map<Long, Cell>> cells = new HashMap<>();
        Map<Long, Integer> missed = new HashMap<>();
        for (Place place : facts.places()) {
            cells.computeIfAbsent(place.student(), id -> new HashMap<>()).put(place.lesson(), facts.cell(place));
            if (facts.absent(place)) {
                missed.merge(place.student(), 1, Integer::sum);
            }
        }
        Map<Long, AverageMath> sums = sums(facts);
        List<JournalStudent> students = new ArrayList<>();
        roster.forEach((person, pupil) -> students.add(new JournalStudent(
                person,
                pupil.name(),
                pupil.member(),
                cells.getOrDefault(person, Map.of()),
                sums.containsKey(person) ? sums.get(person).averages() : Averages.NONE,
                missed.getOrDefault(person, 0),
                facts.exempt.getOrDefault(person, List.of()))));
        return new JournalPage(course, days, scale, columns(course, held, facts, policy, rights), students);
    }

    /** Sums of marks by pupil. */
    static Map<Long, AverageMath> sums(Facts facts) {
        Map<Long, AverageMath> sums = new HashMap<>();
        facts.marks.values().forEach(marks -> {
            for (MarkFact mark : marks) {
                Integer value = mark.value();
                if (value != null) {
                    sums.computeIfAbsent(mark.student(), id -> new AverageMath())
                            .add(value, facts.weight(mark.lesson(), mark.assignment()));
                }
            }
        });
        return sums;
    }

    private List<JournalLesson> columns(
            Course course, List<Lesson> lessons, Facts facts, JournalPolicy policy, JournalRights.Of rights) {
        List<JournalLesson> columns = new ArrayList<>();
        OpenDays.Asked open = null;
        for (Lesson lesson : lessons) {
            boolean mayMark = rights.may(JournalAction.ENTER_MARKS, lesson);
            if (mayMark && open == null) {
                open = openDays.look(course, facts, policy, rights);
            }
            LessonFact record = facts.record(lesson.id());
            columns.add(new JournalLesson(
                    lesson,
                    record.topic(),
                    record.attendanceTaken(),
                    facts.homework.contains(lesson.id()),
                    facts.assignments(lesson.id()),
                    facts.target(lesson.id()),
                    mayMark,
                    open == null
                            ? null
                            : open.closed(lesson, LessonPart.MARKS)
                                    .map(No::problem)
                                    .orElse(null)));
        }
        return columns;
    }
}
