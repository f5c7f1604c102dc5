package ru.zvonok.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.School;

/** What counts as a fault of a plan. */
@ModuleTest
class PlansTest {

    @Autowired
    LearningFixture fixture;

    @Autowired
    Plans plans;

    @Test
    void aYearThatIsNotNamedAndATypeThatIsNotSaidAreFound() throws SQLException {
        School school = fixture.school();
        long course = school.course(school.schoolClass(7, "Б"), "Алгебра", null);
        school.slot(course, DayOfWeek.THURSDAY, 1);
        school.generate(LearningFixture.START, LearningFixture.TODAY);
        String good = "select id from timetable.lesson where organisation_id = ? and school_year = ? and course_id = ?";
        String noYear = "select id from timetable.lesson where organisation_id = ? and course_id = ?";
        String unplanned = "select id from unnest(?) one(id)";

        assertThat(plans.faults(school.id(), List.of(good))).isEmpty();
        assertThat(plans.faults(school.id(), List.of(good, noYear, unplanned)))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("names no year").contains(noYear),
                        fault -> assertThat(fault).startsWith("is not planned").contains(unplanned));
    }
}
