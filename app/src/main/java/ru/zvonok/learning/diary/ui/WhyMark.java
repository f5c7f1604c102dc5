package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.Forecast;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodReason;
import ru.zvonok.learning.finals.PeriodReason.SettledMark;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.StudentResult.CountedMark;
import ru.zvonok.platform.uikit.AverageStory;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** «Почему такая отметка»: the mark of a period step by step, in words for a parent. */
final class WhyMark extends Div {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    WhyMark(PeriodReason reason, Map<Integer, AssignmentType> types) {
        addClassName("z-why");
        @Nullable BigDecimal average = reason.proposal().average();
        if (average != null) {
            add(
                    new H3(Words.t("diary.why.average")),
                    story(reason, types, average),
                    new H3(Words.t("diary.why.rounding")),
                    rounding(reason, average));
        }
        if (average == null && !reason.result().marks().isEmpty()) {
            add(new H3(Words.t("diary.why.passes-head")), passes(reason, types));
        }
        add(new H3(Words.t("diary.why.conditions")), conditions(reason));
        add(new H3(Words.t("diary.why.outcome")), outcome(reason));
        if (reason.settled() == null) {
            add(new Paragraph(forecast(reason.forecast())));
        }
    }

    /** Each kind of work with its marks, and the quotient. */
    private static Component story(PeriodReason reason, Map<Integer, AssignmentType> types, BigDecimal average) {
        AverageStory.Parts parts = new AverageStory.Parts();
        for (CountedMark mark : reason.result().marks()) {
            AssignmentType type = types.get(mark.type());
            parts.add(type == null ? Words.t("diary.why.other") : Figures.kind(type), mark.weight(), mark.value());
        }
        return new AverageStory(parts.all(), reason.policy().weighted(), average);
    }

    /** Pass and fail have no average: what was passed, kind by kind. */
    private static Component passes(PeriodReason reason, Map<Integer, AssignmentType> types) {
        AverageStory.Parts parts = new AverageStory.Parts();
        for (CountedMark mark : reason.result().marks()) {
            AssignmentType type = types.get(mark.type());
            parts.add(type == null ? Words.t("diary.why.other") : Figures.kind(type), 1, mark.value());
        }
        Averages averages = reason.result().result().averages();
        return new AverageStory(
                parts.all(),
                Scale::text,
                Words.t(
                        "diary.why.passes-share",
                        averages.passes(),
                        averages.marks(),
                        Words.number(reason.result().scale().limits().three().multiply(PERCENT))));
    }

    private static Component rounding(PeriodReason reason, BigDecimal average) {
        Proposal proposal = reason.proposal();
        Paragraph text = new Paragraph(
                reason.result().scale().kind() == Scale.Kind.FIVE
                        ? limits(proposal, reason.policy().limits(), average)
                        : steps(reason, average));
        if (proposal.edge()) {
            text.setText(text.getText() + " " + Words.t("diary.why.edge"));
        }
        return text;
    }

    /** Of a scale of more than five points: from which part of a point on is rounded up. */
    private static String steps(PeriodReason reason, BigDecimal average) {
        Scale scale = reason.result().scale();
        @Nullable PeriodValue value = reason.proposal().value();
        String rule = Words.t(
                "diary.why.scale",
                scale.highest(),
                Figures.average(reason.policy().up(scale)));
        return value == null || !value.mark()
                ? rule
                : rule + " " + Words.t("diary.why.scale-rounded", Figures.average(average), value.word(Words::t));
    }

    private static String limits(Proposal proposal, GradingPolicy.Limits limits, BigDecimal average) {
        @Nullable PeriodValue value = proposal.value();
        String five = Figures.average(limits.five());
        String four = Figures.average(limits.four());
        String three = Figures.average(limits.three());
        return value == null || !value.mark()
                ? Words.t("diary.why.threshold", five, four, three)
                : Words.t("diary.why.rounded", five, four, three, Figures.average(average), Figures.value(value));
    }

    private static Component conditions(PeriodReason reason) {
        CourseResult result = reason.result().result();
        GradingPolicy policy = reason.policy();
        @Nullable PeriodValue value = reason.proposal().value();
        UnorderedList list = new UnorderedList();
        list.addClassName("z-why-conditions");
        list.add(condition(
                result.averages().marks() >= policy.minimumMarks(),
                Words.t("diary.why.minimum", result.averages().marks(), policy.minimumMarks())));
        if (result.lessons() > 0) {
            list.add(condition(
                    value != PeriodValue.NOT_ATTESTED,
                    Words.t(
                            "diary.why.missed",
                            result.missed(),
                            result.lessons(),
                            Words.number(policy.absenceShare().multiply(PERCENT)))));
        }
        Proposal.Works works = reason.proposal().works();
        if (!reason.result().scale().kind().numbers()) {
            list.add(condition(
                    works.held() > 0 && works.bearing() >= works.needed(),
                    Words.t("diary.why.passes", works.bearing(), works.held(), works.needed())));
        } else if (policy.controlWorks()) {
            list.add(condition(
                    works.held() > 0 && works.bearing() >= works.needed(),
                    Words.t("diary.why.controls", works.bearing(), works.held(), works.needed())));
        }
        if (result.duties() > 0) {
            list.add(condition(false, Words.count("diary.why.duties", result.duties())));
        }
        return list;
    }

    private static ListItem condition(boolean well, String text) {
        ListItem item = new ListItem(Icons.of(well ? "check" : "circle-alert"), new Span(text));
        item.addClassName(well ? "z-well" : "z-ochre");
        return item;
    }

    private static Component outcome(PeriodReason reason) {
        OrderedList steps = new OrderedList();
        steps.addClassName("z-why-outcome");
        Proposal proposal = reason.proposal();
        String why = Words.t(proposal.reason(), proposal.arguments());
        @Nullable PeriodValue value = proposal.value();
        steps.add(new ListItem(value == null ? why : Words.t("diary.why.proposed", Figures.value(value)) + " " + why));
        @Nullable SettledMark settled = reason.settled();
        if (settled == null) {
            steps.add(new ListItem(Words.t("diary.why.not-settled")));
        } else {
            steps.add(new ListItem(settled(settled)));
            if (value != null && settled.proposed() != null && !value.same(settled.proposed())) {
                steps.add(new ListItem(Words.t("diary.why.since", Figures.value(value))));
            }
        }
        return steps;
    }

    private static String settled(SettledMark settled) {
        String set = Figures.value(settled.value());
        @Nullable PeriodValue proposed = settled.proposed();
        if (proposed == null || !settled.otherwise()) {
            return Words.t("diary.why.settled", set);
        }
        @Nullable BigDecimal average = settled.average();
        return average == null
                ? Words.t("diary.why.otherwise", set, Figures.value(proposed))
                : Words.t("diary.why.otherwise-average", set, Figures.value(proposed), Figures.average(average));
    }

    static String forecast(Forecast forecast) {
        @Nullable PeriodValue lowest = forecast.lowest();
        @Nullable PeriodValue highest = forecast.highest();
        return Words.count(
                forecast.certainty().textKey(),
                forecast.further(),
                lowest == null ? "" : Figures.value(lowest),
                highest == null ? "" : Figures.value(highest));
    }
}
