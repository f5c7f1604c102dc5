package ru.zvonok.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.support.ViewTest;

/** «Сроки» on «Сегодня»: what, until when, and the way to it. */
class DutiesTodayTest extends ViewTest {

    @Autowired
    RegistryFixtures fixtures;

    @Test
    void anOverdueOrderIsSaidInWordsAndLeadsToIt() {
        TestSchool school = fixtures.school();
        TestClass five = fixtures.schoolClass(school, 5, "А", 1);
        long order = fixtures.draft(
                school,
                OrderKind.DEPARTURE,
                LocalDate.of(2026, 11, 5),
                List.of(OrderDraft.Line.depart(five.first(), five.id(), MovementReason.TO_OTHER_SCHOOL)));

        assertThat(today(school.principal(), school)).contains("Сроки");
        assertThat($(Anchor.class).all())
                .anySatisfy(link -> assertThat(link.getHref()).endsWith("order/" + order));
        assertThat($(com.vaadin.flow.component.html.Span.class).all())
                .extracting(com.vaadin.flow.component.html.Span::getText)
                .contains("просрочено", "09.11");
    }

    @Test
    void whoOwesNothingSeesNoDeadlines() {
        TestSchool school = fixtures.school();
        TestClass five = fixtures.schoolClass(school, 5, "А", 1);

        assertThat(today(five.teacher(), school)).doesNotContain("Сроки");
    }

    private List<String> today(Actor actor, TestSchool school) {
        signIn(actor);
        open("o/" + school.id() + "/today");
        return $(H2.class).all().stream().map(H2::getText).toList();
    }
}
