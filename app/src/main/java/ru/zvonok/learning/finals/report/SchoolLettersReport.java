package ru.zvonok.learning.finals.report;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** A letter for each pupil of the school, class by class; of a large one a work of the background (REP-13). */
@Component
class SchoolLettersReport extends BasicReport {

    /** Lines of a letter: its subjects and what stands around them. */
    private static final int LINES_OF_LETTER = 20;

    private final ParentLetters letters;
    private final ClassRolls rolls;
    private final Enrolment enrolment;
    private final FinalWords words;

    SchoolLettersReport(
            ParentLetters letters, ClassRolls rolls, Enrolment enrolment, FinalWords words, ReportWords reportWords) {
        super("finals.school-letters", ReportAbout.SCHOOL, FinalsAction.VIEW_CLASS, reportWords, ReportParameter.DAYS);
        this.letters = letters;
        this.rolls = rolls;
        this.enrolment = enrolment;
        this.words = words;
    }

    @Override
    public List<ReportChoice> resultsBesidePeriods(Locale locale) {
        return List.of(words.choice(YearResult.YEAR, locale));
    }

    @Override
    public int lines(Asked asked) {
        return LINES_OF_LETTER
                * enrolment
                        .sizes(classes(asked).stream().map(ClassEntry::id).toList(), rolls.last(asked.theDays()))
                        .values()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        return new ReportContent(false, letters.of(classes(asked), asked.theDays(), asked.period(), locale));
    }

    /** Those with periods of grading: no preschool groups, no study groups. */
    private List<ClassEntry> classes(Asked asked) {
        return enrolment.classes(asked.year()).stream()
                .filter(group -> group.periodSet() != null && !group.closed())
                .toList();
    }
}
