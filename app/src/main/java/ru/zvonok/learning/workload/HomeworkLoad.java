package ru.zvonok.learning.workload;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to how much homework there is: minutes that teachers reckon, else what is usual, by class and day against the
 * limit of the grade (СанПиН 1.2.3685-21). Only school classes take part.
 */
public interface HomeworkLoad {

    /** The week a day is in, class by class. {@link WorkloadAction#VIEW_LOAD}. */
    @Unnoted("how much classes were given, no learner")
    LoadWeek week(LocalDate day);

    /**
     * Days with homework of a pupil, of one school year: what the class and the own subgroups have, and what is the pupil's
     * alone. {@link WorkloadAction#VIEW} on the pupil.
     */
    @Unnoted("how much a pupil was given; the diary around it is noted")
    List<DayLoad> ofPupil(long pupil, DateRange days);

    /**
     * Who writes homework after the lessons of the class are over, the worst first; of homework for whole classes, at most
     * 31 days of one school year. {@link WorkloadAction#VIEW_LOAD}.
     */
    @Unnoted("how teachers keep the journal, no learner")
    List<LateShare> late(DateRange days);

    /** What is usual here, the latest lines first. {@link WorkloadAction#VIEW_LOAD}. */
    @Unnoted("numbers of rules, no person")
    List<UsualMinutes> usual();

    /**
     * Adds a line. {@link WorkloadAction#SET_NORMS}. Refuses {@link WorkloadProblem#GRADES}, {@link
     * WorkloadProblem#MINUTES}, {@link WorkloadProblem#NORM_EXISTS}.
     */
    void add(UsualMinutes line);

    /** Takes a line back as if it never was. {@link WorkloadAction#SET_NORMS}. */
    void remove(long line);
}
