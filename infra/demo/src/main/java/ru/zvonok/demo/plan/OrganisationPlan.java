package ru.zvonok.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Staffing.Group;

/** How many learners an organisation of the demo has, and in which classes; as {@code organisations.txt} tells. */
public record OrganisationPlan(String code, int learners, List<Group> groups) {

    private static final Map<String, OrganisationPlan> ALL = Tables.rows("plan/organisations").stream()
            .map(row -> plan(row.get(0), Integer.parseInt(row.get(1)), row.get(2)))
            .collect(Collectors.toMap(OrganisationPlan::code, Function.identity()));

    /** An organisation without a line there stays without classes. */
    public static OrganisationPlan of(String code) {
        return ALL.getOrDefault(code, new OrganisationPlan(code, 0, List.of()));
    }

    private static OrganisationPlan plan(String code, int learners, String classes) {
        boolean college = code.startsWith("college");
        List<String> titles = new ArrayList<>();
        for (String word : classes.split(" +", -1)) {
            int digits = word.length() > 1 && Character.isDigit(word.charAt(1)) ? 2 : 1;
            String letters = word.substring(digits);
            if (college) {
                titles.add(word.substring(0, digits) + " " + letters);
            } else {
                letters.codePoints()
                        .forEach(letter -> titles.add(word.substring(0, digits) + " " + Character.toString(letter)));
            }
        }
        Dice dice = Dice.of(learners, code);
        int[] sizes = new int[titles.size()];
        for (int i = 0; i < learners; i++) {
            sizes[i % sizes.length]++;
        }
        for (int i = 0; i < sizes.length; i++) {
            int other = dice.below(sizes.length);
            int moved = sizes[i] < 12 ? 0 : dice.below(3);
            sizes[i] -= moved;
            sizes[other] += moved;
        }
        List<Group> groups = new ArrayList<>();
        for (String title : titles) {
            String[] parts = title.split(" ", -1);
            groups.add(new Group(groups.size(), Integer.parseInt(parts[0]), parts[1], sizes[groups.size()]));
        }
        return new OrganisationPlan(code, learners, List.copyOf(groups));
    }
}
