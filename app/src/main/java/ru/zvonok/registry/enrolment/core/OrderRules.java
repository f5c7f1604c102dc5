package ru.zvonok.registry.enrolment.core;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.OrderDraft;

/** What a draft must be like before it is stored. */
final class OrderRules {

    private static final Pattern COUNTED = Pattern.compile("(\\d{1,9})(.*)");

    private OrderRules() {}

    static OrderDraft clean(OrderDraft draft) {
        String number = draft.number().strip();
        if (number.isEmpty()) {
            throw Refusal.at("number", EnrolmentProblem.NUMBER_MISSING);
        }
        return new OrderDraft(
                draft.kind(),
                number,
                draft.issuedOn(),
                draft.effectiveOn(),
                draft.basis().strip(),
                draft.lines());
    }

    /** Each line has what its kind needs; {@code classes} are those of the lines that are there. */
    static void lines(OrderDraft draft, Map<Long, ClassEntry> classes) {
        if (draft.lines().isEmpty()) {
            throw new Refusal(EnrolmentProblem.NOBODY);
        }
        Set<Long> persons = new HashSet<>();
        for (OrderDraft.Line line : draft.lines()) {
            if (!persons.add(line.person())) {
                throw new Refusal(EnrolmentProblem.TWICE_IN_ORDER);
            }
            boolean complete =
                    switch (draft.kind()) {
                        case ENROLMENT -> line.from() == null && line.to() != null;
                        case CLASS_TRANSFER ->
                            line.from() != null
                                    && line.to() != null
                                    && !line.from().equals(line.to());
                        case DEPARTURE -> line.from() != null && line.to() == null;
                    };
            if (!complete) {
                throw new Refusal(EnrolmentProblem.LINE_INCOMPLETE);
            }
            if (line.reason().kind() != draft.kind()) {
                throw new Refusal(EnrolmentProblem.WRONG_REASON);
            }
        }
        for (Long id : classesOf(draft.lines())) {
            ClassEntry entry = classes.get(id);
            if (entry == null) {
                throw new NotFound();
            }
            if (entry.year() != SchoolYear.of(draft.effectiveOn())) {
                throw Refusal.at(
                        "effectiveOn", EnrolmentProblem.OUTSIDE_OF_YEAR, entry.name(), SchoolYear.name(entry.year()));
            }
        }
    }

    static Set<Long> classesOf(Collection<OrderDraft.Line> lines) {
        Set<Long> ids = new LinkedHashSet<>();
        lines.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()).filter(Objects::nonNull))
                .forEach(ids::add);
        return ids;
    }

    /** «12-к» is followed by «13-к»; the first is «1». */
    static String next(String highest) {
        Matcher counted = COUNTED.matcher(highest);
        return counted.matches() ? Long.parseLong(counted.group(1)) + 1 + counted.group(2) : "1";
    }
}
