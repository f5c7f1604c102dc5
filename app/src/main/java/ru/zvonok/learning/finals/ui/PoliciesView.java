package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PolicyLine;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The rules that marks of periods are proposed by: what holds since when, and another from a day on. */
@Route("o/:organisation/finals-policies")
@ForAction(
        value = "finals.change-policy",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class PoliciesView extends Page {

    private final transient PoliciesDesk desk;

    PoliciesView(PoliciesDesk desk, FinalsTabs tabs) {
        super("finals.policies.title");
        this.desk = desk;
        PageHead head = new PageHead(Words.t("finals.policies.title"));
        head.second(Words.t("finals.policies.second"));
        if (!desk.readsOnly()) {
            Button add = new Button(Words.t("finals.policies.add"), click -> new PolicyDialog(desk).open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(add);
        }
        add(head, tabs.on(FinalsTabs.POLICIES));
        add(new Paragraph(Words.t("finals.policies.now", words(desk.door().on(desk.today())))));
        List<PolicyLine> lines = desk.door().all();
        if (lines.isEmpty()) {
            add(Pieces.muted(Words.t("finals.policies.region")));
            return;
        }
        add(Pieces.table(
                List.of(
                        Words.t("finals.policies.from"),
                        Words.t("finals.policies.where"),
                        Words.t("finals.policies.rule")),
                lines.stream().map(this::row).toList()));
    }

    private List<Component> row(PolicyLine line) {
        return List.of(
                new Span(Dates.day(line.policy().validFrom())),
                new Span(Stream.of(grades(line), subject(line.subject())).collect(Collectors.joining(", "))),
                new Span(words(line.policy())));
    }

    private static String grades(PolicyLine line) {
        Integer from = line.gradeFrom();
        Integer to = line.gradeTo();
        return from == null || to == null
                ? Words.t("finals.policies.all-grades")
                : Words.t("finals.policies.grade-range", from, to);
    }

    private String subject(@Nullable Long id) {
        return desk.subjects().stream()
                .filter(subject -> Objects.equals(subject.id(), id))
                .map(subject -> subject.name())
                .findFirst()
                .orElseGet(() -> Words.t("finals.policies.all-subjects"));
    }

    private static String words(GradingPolicy policy) {
        Stream<String> always = Stream.of(
                Words.t(
                        "finals.page.rule",
                        policy.limits().five(),
                        policy.limits().four(),
                        policy.limits().three(),
                        policy.minimumMarks()),
                Words.t("finals.policies.absences", policy.absenceShare()),
                Words.t(policy.weighted() ? "finals.policies.weighted" : "finals.policies.plain"));
        Stream<String> some = Stream.of(
                policy.up() == null ? "" : Words.t("finals.policies.up", policy.up()),
                policy.controlWorks() ? Words.t("finals.policies.works") : "",
                policy.approval() ? Words.t("finals.policies.approval") : "",
                policy.weights().isEmpty()
                        ? ""
                        : Words.t("finals.policies.weights", PolicyDialog.written(policy.weights())));
        return Stream.concat(always, some.filter(text -> !text.isEmpty())).collect(Collectors.joining("; "));
    }
}
