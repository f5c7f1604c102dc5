package ru.zvonok.gateway.oversight.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import ru.zvonok.gateway.oversight.core.CourseFigureQuery.Marked;
import ru.zvonok.gateway.oversight.core.DirtyQuery.Spot;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.CourseScales;
import ru.zvonok.learning.journal.OnTime;
import ru.zvonok.learning.journal.OnTimeShare;
import ru.zvonok.learning.journal.OnTimeShare.Part;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;

/** Reckons the summaries of the bound organisation exactly from its facts; each method answers how many rows were wrong. */
@Component
class Reckoner {

    private static final int DAYS_BACK = 31;
    private static final int AT_ONCE = 100;

    private final CourseFigureQuery courseFigures;
    private final DayFigureQuery dayFigures;
    private final StandingQuery standing;
    private final CourseFacts courses;
    private final CourseScales scales;
    private final OnTime onTime;
    private final Directory directory;

    Reckoner(
            CourseFigureQuery courseFigures,
            DayFigureQuery dayFigures,
            StandingQuery standing,
            CourseFacts courses,
            CourseScales scales,
            OnTime onTime,
            Directory directory) {
        this.courseFigures = courseFigures;
        this.dayFigures = dayFigures;
        this.standing = standing;
        this.courses = courses;
        this.scales = scales;
        this.onTime = onTime;
        this.directory = directory;
    }

    /** The days that are kept up to date: over, and no older than what anybody is still asked to fill. */
    static DateRange window(LocalDate today) {
        return new DateRange(today.minusDays(DAYS_BACK), today.minusDays(1));
    }

    /** What has changed, each thing once. */
    int some(long organisation, Collection<Spot> spots) {
        Set<Long> ids = new HashSet<>();
        Set<Long> groups = new HashSet<>();
        Set<LocalDate> days = new TreeSet<>();
        boolean roll = false;
        boolean everything = false;
        for (Spot spot : spots) {
            switch (spot.kind()) {
                case COURSE -> ids.add(Objects.requireNonNull(spot.thing()));
                case GROUP -> groups.add(Objects.requireNonNull(spot.thing()));
                case DAY -> days.add(Objects.requireNonNull(spot.day()));
                case ROLL -> roll = true;
                case ALL -> everything = true;
            }
        }
        int wrong = everything ? all(organisation) : 0;
        if (roll) {
            wrong += roll(organisation);
        }
        if (!groups.isEmpty()) {
            courses.ofGroups(groups).forEach(course -> ids.add(course.id()));
        }
        if (!ids.isEmpty()) {
            Map<Long, Course> known = courses.byIds(ids);
            ids.removeAll(known.keySet());
            if (!ids.isEmpty()) {
                courseFigures.forget(organisation, ids);
                years(directory.today()).forEach(year -> courseFigures.addUp(organisation, year));
            }
            wrong += courses(organisation, known.values());
        }
        return wrong + days(organisation, days);
    }

    /** Everything of the current school year. */
    int all(long organisation) {
        LocalDate today = directory.today();
        int wrong = newDay(organisation);
        int year = SchoolYear.of(today);
        List<Course> taught = courses.ofYear(year);
        wrong += courseFigures.forget(
                organisation, year, taught.stream().map(Course::id).toList());
        wrong += courses(organisation, taught);
        return wrong + courseFigures.addUp(organisation, year);
    }

    /** What depends on which day it is: who is here, and what should have been written by now. */
    int newDay(long organisation) {
        DateRange window = window(directory.today());
        Set<LocalDate> days = new TreeSet<>(window.from()
                .datesUntil(Objects.requireNonNull(window.to()).plusDays(1))
                .toList());
        return roll(organisation) + days(organisation, days);
    }

    private int roll(long organisation) {
        LocalDate today = directory.today();
        return standing.count(organisation, SchoolYear.of(today), today);
    }

    private int courses(long organisation, Collection<Course> some) {
        Map<Integer, List<Course>> byYear = new TreeMap<>();
        some.forEach(course -> byYear.computeIfAbsent(course.schoolYear(), year -> new ArrayList<>())
                .add(course));
        int wrong = 0;
        for (Map.Entry<Integer, List<Course>> year : byYear.entrySet()) {
            List<Course> taught = year.getValue();
            for (int from = 0; from < taught.size(); from += AT_ONCE) {
                List<Course> part = taught.subList(from, Math.min(from + AT_ONCE, taught.size()));
                Map<Long, Scale> known = scales.of(part, directory.today());
                wrong += courseFigures.reckon(
                        organisation,
                        year.getKey(),
                        part.stream()
                                .map(course -> new Marked(course.id(), Objects.requireNonNull(known.get(course.id()))))
                                .toList());
            }
            wrong += courseFigures.addUp(organisation, year.getKey());
        }
        return wrong;
    }

    private int days(long organisation, Set<LocalDate> some) {
        DateRange window = window(directory.today());
        Map<Integer, List<LocalDate>> byYear = new TreeMap<>();
        some.stream().filter(window::contains).sorted().forEach(day -> byYear.computeIfAbsent(
                        SchoolYear.of(day), year -> new ArrayList<>())
                .add(day));
        int wrong = 0;
        for (Map.Entry<Integer, List<LocalDate>> year : byYear.entrySet()) {
            List<LocalDate> days = year.getValue();
            wrong += dayFigures.write(organisation, dayFigures.days(organisation, year.getKey(), days), inTime(days));
        }
        return wrong;
    }

    private Map<LocalDate, Part> inTime(List<LocalDate> days) {
        Map<LocalDate, Part> shares = new HashMap<>();
        if (directory.current().teachesLessons()) {
            for (OnTimeShare share : onTime.shares(new DateRange(days.getFirst(), days.getLast()))) {
                if (share.by() == OnTimeShare.By.DAY) {
                    shares.put(
                            Objects.requireNonNull(share.day()),
                            share.topics().plus(share.attendance()).plus(share.homework()));
                }
            }
        }
        return shares;
    }

    private static Set<Integer> years(LocalDate today) {
        return Set.of(SchoolYear.of(today), SchoolYear.of(today) - 1);
    }
}
