package ru.zvonok.demo.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.people.Dice;

/** Which works a lesson has: answers nearly always, now and then a test that everybody writes. */
final class Works {

    static final int ANSWER = 10;

    private static final int TEST = 4;
    private static final int QUIZ = 5;
    private static final int PRACTICAL = 1;
    private static final int LABORATORY = 6;
    private static final int DICTATION = 8;
    private static final Set<String> LIGHT = Set.of("art", "music", "labour", "sport", "safety", "project", "culture");
    private static final Set<String> WRITTEN = Set.of("russian", "maths", "algebra", "geometry", "english");

    /**
     * A work of a lesson.
     *
     * @param share how many of those who are there get a mark for it
     */
    record Work(
            int type, int weight, double share, @Nullable String title) {}

    private final Course course;
    private final String subject;
    private final boolean marked;
    private final int lessonsAWeek;

    Works(Course course) {
        this.course = course;
        this.subject = course.plan().subject().code();
        this.lessonsAWeek = course.plan().hours();
        boolean firstGrade =
                course.room().group().year() == 1 && course.room().name().matches("1\\p{L}");
        this.marked = !firstGrade;
    }

    List<Work> at(Lesson lesson, Dice dice) {
        if (!marked) {
            return List.of();
        }
        List<Work> works = new ArrayList<>();
        int pace = pace();
        double oral = lessonsAWeek == 1 ? 0.38 : 0.19;
        boolean light = LIGHT.contains(subject);
        boolean test = test(lesson);
        boolean quiz = !light && !test && lesson.place() % pace == pace / 2;
        if (!test || dice.chance(0.2)) {
            works.add(new Work(ANSWER, 1, test || quiz ? 0.08 : oral * (0.6 + 0.8 * dice.fraction()), null));
        }
        if (test) {
            works.add(new Work(testType(), 3, 0.97, course.topic(lesson.place()).title()));
        } else if (quiz) {
            works.add(new Work(quizType(), 2, 0.93, null));
        } else if (light && lesson.place() % 3 == 2) {
            works.add(new Work(PRACTICAL, 2, 0.7, null));
        }
        return works;
    }

    /** Whether everybody writes a test at the lesson. */
    boolean test(Lesson lesson) {
        return marked && !LIGHT.contains(subject) && lesson.place() % pace() == pace() - 1;
    }

    private int pace() {
        return Math.max(4, lessonsAWeek * 5 / 2);
    }

    int testType() {
        return subject.equals("russian") && course.room().group().year() < 8 ? DICTATION : TEST;
    }

    private int quizType() {
        if (WRITTEN.contains(subject)) {
            return QUIZ;
        }
        return switch (subject) {
            case "physics", "chemistry", "biology", "materials" -> LABORATORY;
            case "informatics", "geography", "drawing", "technology" -> PRACTICAL;
            default -> QUIZ;
        };
    }
}
