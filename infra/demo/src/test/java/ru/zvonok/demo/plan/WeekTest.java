package ru.zvonok.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Staffing.Course;
import ru.zvonok.demo.plan.Staffing.Group;
import ru.zvonok.demo.plan.Week.Lesson;

class WeekTest {

    private static final List<Integer> FIVE_DAY_MAXIMA = List.of(21, 23, 23, 23, 29, 30, 32, 33, 33, 34, 34);

    @Test
    void the_load_of_each_year_is_the_five_day_maximum() {
        for (int year = 1; year <= 11; year++) {
            int grade = year;
            int hours = Subject.all(false).stream()
                    .mapToInt(subject -> subject.hours(grade))
                    .sum();
            assertThat(hours).as("grade " + year).isEqualTo(FIVE_DAY_MAXIMA.get(year - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-1", "school-4", "school-berezovka", "lyceum-2", "school-9", "gymnasium-lider"})
    void a_schools_week_has_no_clash_and_no_gap(String code) {
        check(code, false, 7, 27);
    }

    @ParameterizedTest
    @ValueSource(strings = {"college-service", "college-polytech"})
    void a_colleges_week_has_no_clash_and_no_gap(String code) {
        check(code, true, 4, 14);
    }

    @Test
    void the_big_school_has_a_thousand_pupils_and_the_small_one_sixty() {
        assertThat(OrganisationPlan.of("school-1").classes().stream()
                        .mapToInt(Group::size)
                        .sum())
                .isEqualTo(1000);
        assertThat(OrganisationPlan.of("school-berezovka").classes().stream()
                        .mapToInt(Group::size)
                        .sum())
                .isEqualTo(60);
        assertThat(OrganisationPlan.of("school-17").classes()).isEmpty();
    }

    private static void check(String code, boolean college, int mostADay, int mostATeacher) {
        List<Group> groups = OrganisationPlan.of(code).classes();
        Staffing staffing = new Staffing(groups, college);
        List<Course> courses = staffing.courses();
        int teachers = staffing.teachers().size();
        List<Lesson> week = Week.of(groups, courses, teachers, Dice.of(1, code));

        assertThat(week).hasSize(courses.stream().mapToInt(Course::hours).sum());
        assertThat(week).isEqualTo(Week.of(groups, courses, teachers, Dice.of(1, code)));
        assertThat(staffing.teachers()).allMatch(teacher -> teacher.hours() <= mostATeacher);
        assertThat(count(week, lesson -> lesson.course().teacher() + "/" + lesson.day() + "/" + lesson.number()))
                .allSatisfy((place, lessons) -> assertThat(lessons).as(place).isEqualTo(1));
        for (Group group : groups) {
            for (int day = 1; day <= Week.DAYS; day++) {
                int today = day;
                List<Integer> numbers = week.stream()
                        .filter(lesson -> lesson.course().group().equals(group) && lesson.day() == today)
                        .map(Lesson::number)
                        .sorted()
                        .toList();
                assertThat(numbers.size()).isBetween(3, mostADay);
                assertThat(numbers.getLast()).isEqualTo(numbers.size());
            }
        }
        long twice = count(week, lesson -> lesson.course().index() + "/" + lesson.day()).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .count();
        assertThat((double) twice).isCloseTo(groups.size() / 4.0, within(groups.size() / 2.0));
        assertThat(staffing.classTeachers(groups)).doesNotHaveDuplicates();
    }

    private static Map<String, Long> count(List<Lesson> week, java.util.function.Function<Lesson, String> key) {
        return week.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
