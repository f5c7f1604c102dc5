package ru.zvonok.demo.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who teaches what: as many teachers as the load needs, a class keeps one teacher for subjects that belong together. */
public final class Staffing {

    private static final int FEW_CLASSES = 12;
    private static final int LAST_PRIMARY_YEAR = 4;
    private static final List<String> SPECIALISTS = List.of("english", "music", "sport");

    /** A class, or a group of a college, that is taught together. */
    public record Group(int index, int year, String letter, int size) {}

    /** A teacher to be hired. */
    public record Teacher(int index, String family, int hours) {}

    /** A subject taught to a class by one teacher, so many lessons a week. */
    public record Course(int index, Group group, Subject subject, int teacher, int hours) {}

    private record Need(Group group, Subject subject, int hours) {}

    private final List<Teacher> teachers = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final int fullLoad;
    private final boolean college;

    public Staffing(List<Group> groups, boolean college) {
        this.college = college;
        this.fullLoad = college ? 12 : 22;
        Map<String, List<Need>> byFamily = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Subject subject : Subject.all(college)) {
                int hours = subject.hours(group.year());
                if (hours > 0) {
                    String family = family(group, subject, groups.size() < FEW_CLASSES);
                    byFamily.computeIfAbsent(family, name -> new ArrayList<>()).add(new Need(group, subject, hours));
                }
            }
        }
        byFamily.forEach(this::hire);
        courses.sort(Comparator.comparingInt((Course course) -> course.group().index())
                .thenComparingInt(course -> Subject.all(college).indexOf(course.subject())));
        courses.replaceAll(course -> new Course(
                courses.indexOf(course), course.group(), course.subject(), course.teacher(), course.hours()));
    }

    public List<Teacher> teachers() {
        return List.copyOf(teachers);
    }

    /** In the order of classes and of the curriculum. */
    public List<Course> courses() {
        return List.copyOf(courses);
    }

    /** The class teacher of each class, no teacher twice while there are enough: who teaches it most. */
    public List<Integer> classTeachers(List<Group> groups) {
        List<Integer> chosen = new ArrayList<>();
        for (Group group : groups) {
            chosen.add(courses.stream()
                    .filter(course -> course.group().equals(group))
                    .max(Comparator.comparing((Course course) -> !chosen.contains(course.teacher()))
                            .thenComparingInt(Course::hours)
                            .thenComparingInt(course -> -course.index()))
                    .orElseThrow()
                    .teacher());
        }
        return chosen;
    }

    private String family(Group group, Subject subject, boolean small) {
        if (!college && group.year() <= LAST_PRIMARY_YEAR && !SPECIALISTS.contains(subject.family())) {
            return "primary " + group.index();
        }
        return small ? subject.wide() : subject.family();
    }

    private void hire(String family, List<Need> needs) {
        Map<Group, List<Need>> byGroup = new LinkedHashMap<>();
        needs.forEach(need -> byGroup.computeIfAbsent(need.group(), group -> new ArrayList<>())
                .add(need));
        int total = needs.stream().mapToInt(Need::hours).sum();
        int many = family.startsWith("primary") ? 1 : Math.max(1, (total + fullLoad - 1) / fullLoad);
        int[] loads = new int[many];
        for (List<Need> bundle : byGroup.values()) {
            int least = 0;
            for (int i = 1; i < many; i++) {
                least = loads[i] < loads[least] ? i : least;
            }
            for (Need need : bundle) {
                loads[least] += need.hours();
                courses.add(new Course(
                        courses.size(), need.group(), need.subject(), teachers.size() + least, need.hours()));
            }
        }
        for (int load : loads) {
            teachers.add(new Teacher(teachers.size(), family.split(" ", -1)[0], load));
        }
    }
}
