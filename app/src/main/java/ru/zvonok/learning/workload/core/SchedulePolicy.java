package ru.zvonok.learning.workload.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.workload.Norms;
import ru.zvonok.learning.workload.Violation;
import ru.zvonok.learning.workload.WorkloadProblem;

/** The rules of the schedule: against which of them a work stands, and in words which number says so. */
final class SchedulePolicy {

    /** First and last lesson of a class on a day. */
    record Edges(int first, int last) {}

    /** Hours of a course: a week, and in the year; zero where nobody knows. */
    record Hours(BigDecimal week, BigDecimal year) {

        static final Hours UNKNOWN = new Hours(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int HUNDRED = 100;

    private SchedulePolicy() {}

    /**
     * @param others works that stand, the work itself may be among them
     * @param edges of the class on that day; null where the timetable does not say
     */
    static List<Violation> of(
            Sitting one, Collection<Sitting> others, @Nullable Edges edges, Hours hours, Norms norms) {
        List<Violation> found = new ArrayList<>();
        interval(one, others, norms, found);
        share(one, others, hours, norms, found);
        sameDay(one, others, norms, found);
        edges(one, edges, hours, norms, found);
        return found;
    }

    private static void interval(Sitting one, Collection<Sitting> others, Norms norms, List<Violation> found) {
        others.stream()
                .filter(other -> other.id() != one.id()
                        && other.grade() == one.grade()
                        && other.subject() == one.subject()
                        && !other.sameWork(one)
                        && distance(one, other) < norms.intervalDays())
                .min(Comparator.comparing((Sitting other) -> distance(one, other))
                        .thenComparing(Sitting::groupName)
                        .thenComparing(Sitting::id))
                .ifPresent(other -> found.add(Violation.of(
                        WorkloadProblem.TOO_SOON, other.groupName(), day(other.day()), norms.intervalDays())));
    }

    private static long distance(Sitting one, Sitting other) {
        return Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
    }

    private static void share(
            Sitting one, Collection<Sitting> others, Hours hours, Norms norms, List<Violation> found) {
        if (hours.year().signum() == 0) {
            return;
        }
        int planned = one.minutes()
                + others.stream()
                        .filter(other -> other.id() != one.id() && other.course() == one.course())
                        .mapToInt(Sitting::minutes)
                        .sum();
        BigDecimal most = hours.year()
                .multiply(BigDecimal.valueOf((long) norms.lessonMinutes() * norms.sharePercent()))
                .divide(BigDecimal.valueOf(HUNDRED), 0, RoundingMode.DOWN);
        if (BigDecimal.valueOf(planned).compareTo(most) > 0) {
            found.add(Violation.of(
                    WorkloadProblem.TOO_MUCH,
                    planned,
                    most.intValueExact(),
                    norms.sharePercent(),
                    hours.year().setScale(0, RoundingMode.HALF_UP).intValueExact()));
        }
    }

    private static void sameDay(Sitting one, Collection<Sitting> others, Norms norms, List<Violation> found) {
        List<Sitting> there = others.stream()
                .filter(other -> other.id() != one.id()
                        && other.group() == one.group()
                        && other.day().equals(one.day())
                        && !other.apart(one))
                .sorted(Comparator.comparing(Sitting::id))
                .toList();
        if (there.size() >= norms.aDay()) {
            found.add(Violation.of(
                    WorkloadProblem.SECOND_THAT_DAY,
                    one.groupName(),
                    there.isEmpty() ? "" : there.getFirst().subjectName()));
        }
    }

    private static void edges(Sitting one, @Nullable Edges edges, Hours hours, Norms norms, List<Violation> found) {
        Integer number = one.number();
        boolean free = hours.week().signum() > 0 && hours.week().compareTo(norms.edgeHours()) <= 0;
        if (!norms.edgeLessons() || number == null || edges == null || free) {
            return;
        }
        if (number == edges.first()) {
            found.add(Violation.of(WorkloadProblem.FIRST_LESSON, one.groupName(), number));
        } else if (number == edges.last()) {
            found.add(Violation.of(WorkloadProblem.LAST_LESSON, one.groupName(), number));
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
