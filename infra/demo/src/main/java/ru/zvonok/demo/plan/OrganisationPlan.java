package ru.zvonok.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Staffing.Group;

/**
 * How many learners an organisation of the demo has, and in which classes; as {@code organisations.txt} tells.
 *
 * @param classes classes of a school, study groups of a college
 */
public record OrganisationPlan(String code, List<Group> classes) {

    private static final Map<String, OrganisationPlan> CLASSES = read("plan/organisations");
    private static final Map<String, OrganisationPlan> NURSERIES = read("plan/groups");

    /** An organisation without a line there stays without classes. */
    public static OrganisationPlan of(String code) {
        return CLASSES.getOrDefault(code, new OrganisationPlan(code, List.of()));
    }

    /** The groups of its kindergarten, by age. */
    public static List<Group> nursery(String code) {
        return NURSERIES
                .getOrDefault(code, new OrganisationPlan(code, List.of()))
                .classes();
    }

    /** All who learn or are cared for there. */
    public static int learners(String code) {
        return size(of(code).classes()) + size(nursery(code));
    }

    private static int size(List<Group> groups) {
        return groups.stream().mapToInt(Group::size).sum();
    }

    private static Map<String, OrganisationPlan> read(String table) {
        return Tables.rows(table).stream()
                .map(row ->
                        plan(row.get(0), Integer.parseInt(row.get(1)), row.get(2), row.size() > 3 ? row.get(3) : ""))
                .collect(Collectors.toMap(OrganisationPlan::code, Function.identity()));
    }

    private static OrganisationPlan plan(String code, int learners, String classes, String wanted) {
        List<Group> titles = new ArrayList<>();
        for (String word : classes.split(" +", -1)) {
            int digits = word.length() > 1 && Character.isDigit(word.charAt(1)) ? 2 : 1;
            int year = Integer.parseInt(word.substring(0, digits));
            String letters = word.substring(digits);
            boolean oneClassEach = letters.codePoints().allMatch(Character::isUpperCase) && !code.startsWith("college");
            List<String> each = oneClassEach
                    ? letters.codePoints().mapToObj(Character::toString).toList()
                    : List.of(letters);
            each.forEach(letter -> titles.add(new Group(titles.size(), year, letter, 0)));
        }
        int[] sizes = sizes(learners, titles.size(), Dice.of(learners, code));
        if (!wanted.isEmpty()) {
            String[] parts = wanted.split("=", -1);
            Group group = titles.stream()
                    .filter(title -> parts[0].equals(title.year() + title.letter()))
                    .findFirst()
                    .orElseThrow();
            fix(sizes, group.index(), Integer.parseInt(parts[1]));
        }
        List<Group> groups = titles.stream()
                .map(title -> new Group(title.index(), title.year(), title.letter(), sizes[title.index()]))
                .toList();
        return new OrganisationPlan(code, groups);
    }

    private static void fix(int[] sizes, int group, int size) {
        for (int other = 0; sizes[group] != size; other = (other + 1) % sizes.length) {
            if (other != group) {
                int step = Integer.signum(size - sizes[group]);
                sizes[group] += step;
                sizes[other] -= step;
            }
        }
    }

    /** About the same in each, never quite. */
    private static int[] sizes(int learners, int groups, Dice dice) {
        int[] sizes = new int[groups];
        for (int i = 0; i < learners; i++) {
            sizes[i % groups]++;
        }
        for (int i = 0; i < groups; i++) {
            int other = dice.below(groups);
            int moved = sizes[i] < 12 || sizes[other] > 29 ? 0 : dice.below(3);
            sizes[i] -= moved;
            sizes[other] += moved;
        }
        return sizes;
    }
}
