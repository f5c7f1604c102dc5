package ru.zvonok.demo.plan;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Staffing.Course;
import ru.zvonok.demo.plan.Staffing.Group;

/**
 * A week's timetable: every class without gaps from the first lesson on, no teacher in two rooms at once, a subject once a
 * day where that is possible. Starts from any order and swaps two lessons of a class as long as something clashes.
 */
public final class Week {

    public static final int DAYS = 5;

    private static final int LESSONS = 8;
    private static final int PATIENCE = 400_000;
    private static final int[] LONGER_FIRST = {1, 2, 3, 0, 4};

    /** A lesson of the week: day 1 is Monday, number 1 the first lesson. */
    public record Lesson(Course course, int day, int number) {}

    private record Place(int group, int slot) {}

    private final List<List<Course>> byGroup = new ArrayList<>();
    private final Course[][] board;
    private final int[][] busy;
    private final int[][] slots;
    private final Dice dice;

    private Week(List<Group> groups, List<Course> courses, int teachers, Dice dice) {
        this.dice = dice;
        this.board = new Course[groups.size()][DAYS * LESSONS];
        this.busy = new int[teachers][DAYS * LESSONS];
        this.slots = new int[groups.size()][];
        for (int group = 0; group < groups.size(); group++) {
            int index = group;
            List<Course> own = courses.stream()
                    .filter(course -> course.group().index() == index)
                    .toList();
            byGroup.add(own);
            place(group, own);
        }
    }

    /** Lessons in the order of class, day and number. */
    public static List<Lesson> of(List<Group> groups, List<Course> courses, int teachers, Dice dice) {
        Week week = new Week(groups, courses, teachers, dice);
        week.settle();
        return week.lessons();
    }

    private void place(int group, List<Course> own) {
        List<Course> units = new ArrayList<>();
        own.forEach(course -> {
            for (int i = 0; i < course.hours(); i++) {
                units.add(course);
            }
        });
        List<Course> mixed = dice.shuffled(units);
        int[] load = new int[DAYS];
        for (int i = 0; i < mixed.size(); i++) {
            load[LONGER_FIRST[i % DAYS]]++;
        }
        slots[group] = new int[mixed.size()];
        int next = 0;
        for (int day = 0; day < DAYS; day++) {
            for (int number = 0; number < load[day]; number++) {
                int slot = day * LESSONS + number;
                Course course = mixed.get(next);
                slots[group][next++] = slot;
                board[group][slot] = course;
                busy[course.teacher()][slot]++;
            }
        }
    }

    private void settle() {
        for (int turn = 0; turn < PATIENCE; turn++) {
            List<Place> clashes = turn % 64 == 0 ? clashes(true) : clashes(false);
            if (clashes.isEmpty()) {
                clashes = clashes(true);
                if (clashes.isEmpty() || turn > PATIENCE / 4) {
                    return;
                }
            }
            improve(dice.of(clashes));
        }
        if (!clashes(false).isEmpty()) {
            throw new IllegalStateException("no week without a clash was found");
        }
    }

    private List<Place> clashes(boolean alsoTwiceADay) {
        List<Place> found = new ArrayList<>();
        for (int group = 0; group < board.length; group++) {
            for (int slot : slots[group]) {
                Course course = board[group][slot];
                if (busy[course.teacher()][slot] > 1 || alsoTwiceADay && again(group, slot, course) > 0) {
                    found.add(new Place(group, slot));
                }
            }
        }
        return found;
    }

    private void improve(Place place) {
        int best = Integer.MAX_VALUE;
        List<Integer> choices = new ArrayList<>();
        for (int slot : slots[place.group()]) {
            if (slot == place.slot() || board[place.group()][slot] == board[place.group()][place.slot()]) {
                continue;
            }
            int before = cost(place.group(), slot) + cost(place.group(), place.slot());
            swap(place.group(), slot, place.slot());
            int change = cost(place.group(), slot) + cost(place.group(), place.slot()) - before;
            swap(place.group(), slot, place.slot());
            if (change < best) {
                best = change;
                choices.clear();
            }
            if (change == best) {
                choices.add(slot);
            }
        }
        if (!choices.isEmpty() && (best <= 0 || dice.chance(0.02))) {
            swap(place.group(), dice.of(choices), place.slot());
        }
    }

    private int cost(int group, int slot) {
        Course course = board[group][slot];
        return 10 * (busy[course.teacher()][slot] - 1) + again(group, slot, course);
    }

    /** How often too often the subject stands on that day. */
    private int again(int group, int slot, Course course) {
        int day = slot / LESSONS;
        int count = 0;
        for (int i = day * LESSONS; i < (day + 1) * LESSONS; i++) {
            if (board[group][i] == course) {
                count++;
            }
        }
        return Math.max(0, count - (course.hours() + DAYS - 1) / DAYS);
    }

    private void swap(int group, int one, int other) {
        Course held = board[group][one];
        Course moved = board[group][other];
        busy[held.teacher()][one]--;
        busy[moved.teacher()][other]--;
        board[group][one] = moved;
        board[group][other] = held;
        busy[moved.teacher()][one]++;
        busy[held.teacher()][other]++;
    }

    private List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (int group = 0; group < board.length; group++) {
            for (int slot : slots[group]) {
                lessons.add(new Lesson(board[group][slot], slot / LESSONS + 1, slot % LESSONS + 1));
            }
        }
        return lessons;
    }
}
