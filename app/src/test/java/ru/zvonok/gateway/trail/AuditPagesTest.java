package ru.zvonok.gateway.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.people.People;
import ru.zvonok.support.ViewTest;

/** The audit as its readers see it. */
class AuditPagesTest extends ViewTest {

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    People people;

    @Test
    void theAdministratorFiltersByTheAddressOfThePage() {
        TestSchool school = fixtures.school();
        TestClass five = fixtures.schoolClass(school, 5, "А", 2);
        tenants.as(school.secretary(), school.id(), () -> people.card(five.first()));
        signIn(school.admin());

        open("o/" + school.id() + "/audit?kind=read&module=people");

        assertThat(test($(Grid.class).single()).size()).isPositive();
        for (int row = 0; row < test($(Grid.class).single()).size(); row++) {
            TrailEntry entry = (TrailEntry) test($(Grid.class).single()).getRow(row);
            assertThat(entry.write()).isFalse();
            assertThat(entry.event()).startsWith("people.");
        }
    }

    @Test
    void theCardShowsWhoLookedToTheHeadAndNotToTheSecretary() {
        TestSchool school = fixtures.school();
        TestClass five = fixtures.schoolClass(school, 5, "А", 1);
        tenants.as(school.secretary(), school.id(), () -> people.card(five.first()));
        String card = "o/" + school.id() + "/person/" + five.first();

        signIn(school.principal());
        open(card + "/history");
        assertThat($(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .contains("Просмотрена карточка человека");

        signIn(school.secretary());
        open(card);
        assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().endsWith("/history"));
    }
}
