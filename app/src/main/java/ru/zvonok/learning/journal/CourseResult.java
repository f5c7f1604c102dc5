package ru.zvonok.learning.journal;

import ru.zvonok.platform.kernel.PersonName;

/**
 * A pupil's results in a course over some days.
 *
 * @param lessons lessons held while the pupil was in the class
 * @param missed those missed, with or without reason
 * @param duties duties not done yet
 * @param controls control works that have a mark
 * @param controlsGood control works marked 4 and better
 * @param controlsPassed control works marked 3 and better
 * @param controlsHeld control works held while the pupil was in the class
 * @param exempt whether the pupil is wholly exempt from the subject at the greater part of these lessons
 */
public record CourseResult(
        long person,
        PersonName name,
        Averages averages,
        int lessons,
        int missed,
        int duties,
        int controls,
        int controlsGood,
        int controlsPassed,
        int controlsHeld,
        boolean exempt) {

    /** Of somebody who is not exempt. */
    public CourseResult(
            long person,
            PersonName name,
            Averages averages,
            int lessons,
            int missed,
            int duties,
            int controls,
            int controlsGood,
            int controlsPassed,
            int controlsHeld) {
        this(
                person,
                name,
                averages,
                lessons,
                missed,
                duties,
                controls,
                controlsGood,
                controlsPassed,
                controlsHeld,
                false);
    }
}
