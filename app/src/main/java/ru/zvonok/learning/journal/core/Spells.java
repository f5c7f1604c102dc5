package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.zvonok.learning.timetable.Lesson;

/** Missed lessons of a class, gathered to whole days and to spells of days in a row. Pure. */
final class Spells {

    /** Somebody missed a lesson. */
    record Miss(long student, LocalDate day, int number, int code, boolean open) {}

    /** Days in a row with one reason. */
    record Spell(
            long student,
            LocalDate first,
            LocalDate last,
            int wholeDays,
            int lessons,
            List<Integer> numbers,
            int code,
            boolean open) {}

    private record Day(LocalDate day, List<Integer> numbers, int lessons, boolean whole, int code, boolean open) {}

    private final Map<LocalDate, Set<Integer>> held = new HashMap<>();
    private final List<LocalDate> days;

    /** @param lessons those of the class, by which a day is known to be whole and a row of days to be unbroken */
    Spells(Collection<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            if (!lesson.cancelled()) {
                held.computeIfAbsent(lesson.date(), day -> new HashSet<>()).add(lesson.number());
            }
        }
        days = List.copyOf(new TreeSet<>(held.keySet()));
    }

    /** Days of which every lesson was missed. */
    int wholeDays(Collection<Miss> ofOne) {
        return (int) byDay(ofOne).values().stream().filter(Day::whole).count();
    }

    /** Spells of one pupil, the latest first. */
    List<Spell> of(long student, Collection<Miss> ofOne) {
        List<Spell> spells = new ArrayList<>();
        List<Day> row = new ArrayList<>();
        for (Day day : byDay(ofOne).values()) {
            if (!row.isEmpty() && !follows(row.getLast(), day)) {
                spells.addFirst(spell(student, row));
                row.clear();
            }
            row.add(day);
        }
        if (!row.isEmpty()) {
            spells.addFirst(spell(student, row));
        }
        return spells;
    }

    private boolean follows(Day before, Day day) {
        boolean sameReason = before.open() == day.open() && (day.open() || before.code() == day.code());
        return sameReason && days.indexOf(day.day()) == days.indexOf(before.day()) + 1;
    }

    private static Spell spell(long student, List<Day> row) {
        return new Spell(
                student,
                row.getFirst().day(),
                row.getLast().day(),
                (int) row.stream().filter(Day::whole).count(),
                row.stream().mapToInt(Day::lessons).sum(),
                row.size() == 1 ? row.getFirst().numbers() : List.of(),
                row.getFirst().code(),
                row.getFirst().open());
    }

    private TreeMap<LocalDate, Day> byDay(Collection<Miss> ofOne) {
        Map<LocalDate, List<Miss>> missed = new HashMap<>();
        ofOne.forEach(miss ->
                missed.computeIfAbsent(miss.day(), day -> new ArrayList<>()).add(miss));
        TreeMap<LocalDate, Day> all = new TreeMap<>();
        missed.forEach((date, misses) -> {
            Set<Integer> numbers = new HashSet<>();
            misses.forEach(miss -> numbers.add(miss.number()));
            Miss shown = misses.stream().filter(Miss::open).findFirst().orElseGet(misses::getFirst);
            all.put(
                    date,
                    new Day(
                            date,
                            misses.stream()
                                    .filter(miss -> miss.open() == shown.open())
                                    .map(Miss::number)
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            misses.size(),
                            numbers.containsAll(held.getOrDefault(date, Set.of())),
                            shown.code(),
                            shown.open()));
        });
        return all;
    }
}
