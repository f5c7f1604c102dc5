package ru.zvonok.demo.people;

import java.time.LocalDate;
import java.util.List;

/** The family of the demo whose elder child goes to a school and whose younger one to a kindergarten. */
public final class TwoPlaces {

    public static final String SCHOOL = "school-1";
    public static final String SCHOOL_CLASS = "7Б";
    public static final String KINDERGARTEN = "romashka";
    public static final String GROUP = "Пчёлки";

    private static final long OUTSIDE = 999;

    private TwoPlaces() {}

    /** The pupil, then the small one, as old as their class and group are in that school year. */
    public static List<Family> children(int schoolYear) {
        return new Population(OUTSIDE)
                .siblings(List.of(LocalDate.of(schoolYear - 13, 4, 18), LocalDate.of(schoolYear - 6, 6, 7)));
    }

    /** Whether somebody is one of its grown-ups, who are known in both places. */
    public static boolean isGrownup(Human human, int schoolYear) {
        return children(schoolYear).getFirst().guardians().stream()
                .anyMatch(guardian -> guardian.human().guid().equals(human.guid()));
    }
}
