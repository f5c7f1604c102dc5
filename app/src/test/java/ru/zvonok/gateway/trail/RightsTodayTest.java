package ru.zvonok.gateway.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ViewTest;

/** Changed rights on «Сегодня»: for who changes them, and noted once. */
class RightsTodayTest extends ViewTest {

    private static final String ALL = "/audit?period=week&kind=write&module=access";

    @Autowired
    Rights rights;

    @Autowired
    AuditTrail trail;

    @Autowired
    RegistryFixtures fixtures;

    TestSchool school;

    @BeforeEach
    void aChangedRight() {
        school = fixtures.school();
        tenants.run(school.admin(), school.id(), () -> rights.set("journal.nudge", Role.DEPUTY_HEAD, Set.of()));
    }

    @Test
    void theAdministratorSeesWhoChangedWhatAndIsNotedOnce() {
        open(school.admin(), school);

        assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().endsWith(ALL));
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.startsWith(school.admin().name()));
        assertThat(trail.of(school.id(), school.admin()))
                .filteredOn("trail.organisation-read"::equals)
                .hasSize(1);
    }

    @Test
    void whoChangesNoRightsAndAnotherSchoolSeeNothing() {
        TestSchool other = fixtures.school();
        for (Actor actor : List.of(school.principal(), school.deputy(), school.secretary())) {
            open(actor, school);
            assertThat($(H2.class).all()).extracting(H2::getText).doesNotContain("Права и роли за неделю");
            assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().endsWith(ALL));
        }
        open(other.admin(), other);
        assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().endsWith(ALL));
    }

    private void open(Actor actor, TestSchool where) {
        signIn(actor);
        openAnew("o/" + where.id() + "/today");
    }
}
