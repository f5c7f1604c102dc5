package ru.zvonok.learning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.ViewTest;

/** A class that learns without marks: the diary speaks of none, asks for none and proposes none. */
class WithoutMarksPagesTest extends ViewTest {

    private static final String SAID =
            "В этом классе учатся без отметок. Темы уроков, домашние задания и пропуски в дневнике есть.";

    @Autowired
    LearningFixture fixture;

    School school;
    long reading;
    long pupil;

    @BeforeEach
    void aFirstGrade() {
        school = fixture.school();
        long group = school.schoolClass(1, "А");
        reading = school.course(group, "Литературное чтение", school.colleague(Role.TEACHER));
        school.slot(reading, DayOfWeek.THURSDAY, 2);
        school.generate(LearningFixture.TODAY.minusDays(7), LearningFixture.TODAY);
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        signIn(school.account(pupil, Role.STUDENT));
    }

    @Test
    void thePageOfMarksSaysSoOnce() {
        open("o/" + school.id() + "/diary-marks");
        assertThat(words()).contains(SAID).doesNotContain("отметок нет");
    }

    @Test
    void theYearShowsNoEmptyTable() {
        open("o/" + school.id() + "/diary-year/" + pupil);
        assertThat(words()).contains(SAID).noneMatch(text -> text.contains("средний балл"));
    }

    @Test
    void aSubjectProposesNothing() {
        open("o/" + school.id() + "/diary-subject/" + pupil + "/" + reading);
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .contains("Обучение без отметок")
                .doesNotContain("Отметка за период");
        assertThat($(NativeDetails.class).all())
                .extracting(NativeDetails::getSummaryText)
                .doesNotContain("Почему такая отметка", "А если будут ещё отметки");
    }

    private List<String> words() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }
}
