package ru.zvonok.learning.journal;

import ru.zvonok.platform.kernel.PersonName;

/**
 * A pupil's results in a course over some days.
 *
 * @param lessons lessons held while the pupil was in the class
 * @param missed those missed, with or without reason
 * @param duties duties not done yet
 * @param controls control works that have a mark
 * @param controlsGood control works whose mark is worth a 4 and more
 * @param controlsPassed control works whose mark is worth a 3 and more
 * @param controlsHeld control works held while the pupil was in the class
 * @param exempt whether the pupil is wholly exempt from the subject at the greater part of these lessons
 * @param scale in which the course is marked
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
        boolean exempt,
        Scale scale) {

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
            int controlsHeld,
            Scale scale) {
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
                false,
                scale);
    }
}
