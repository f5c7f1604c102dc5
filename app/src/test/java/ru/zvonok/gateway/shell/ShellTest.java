package ru.zvonok.gateway.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ViewTest;

class ShellTest extends ViewTest {

    @Autowired
    private TenantScope scope;

    @Autowired
    private FixedClock clock;

    @Test
    void whoWorksInOnePlaceStartsThere() {
        long school = tenants.school();
        signIn(tenants.member(school, Role.TEACHER));

        open("");

        assertThat(location()).isEqualTo("o/" + school + "/today");
        assertThat(scope.current()).isEqualTo(new Scope.Organisation(school));
    }

    @Test
    void whoWorksInTwoPlacesChooses() {
        long school = tenants.school();
        long other = tenants.school();
        Actor actor = tenants.member(school, Role.TEACHER);
        tenants.grant(actor, Role.GUARDIAN, other);
        signIn(actor);

        open("");

        assertThat(links()).contains("o/" + school + "/today", "o/" + other + "/today");
    }

    @Test
    void whoHasNoRoleIsToldWhomToAsk() {
        signIn(tenants.stranger());

        open("");

        assertThat(heading()).isEqualTo("Вам ещё не дали доступ");
    }

    @Test
    void anotherTenantsPageAndOneThatNeverWasLookTheSame() {
        long school = tenants.school();
        long foreign = tenants.school();
        signIn(tenants.member(school, Role.TEACHER));

        open("o/" + foreign + "/today");
        String existing = text();
        open("o/987654321/today");

        assertThat(existing).isEqualTo(text()).contains("Не найдено");
        assertThat(links()).noneMatch(link -> link.contains(String.valueOf(foreign)));
    }

    @Test
    void aPageOfTheOwnPlaceThatStaysClosedLeavesTheMenu() {
        long school = tenants.school();
        signIn(tenants.member(school, Role.TEACHER));

        open("o/" + school + "/rights");

        assertThat(text()).contains("Не найдено");
        assertThat(links()).contains("o/" + school + "/journal").doesNotContain("o/" + school + "/rights");
        assertThat(scope.current()).isEqualTo(new Scope.Organisation(school));
    }

    @Test
    void theMenuHoldsOnlyWhatOpens() {
        long school = tenants.school();
        signIn(tenants.member(school, Role.TEACHER));
        open("o/" + school + "/today");

        for (String link : links()) {
            if (link.startsWith("o/")) {
                open(link);
                assertThat($(NotFoundPage.class).exists()).as(link).isFalse();
                assertThat($(DeniedPage.class).exists()).as(link).isFalse();
            }
        }
    }

    @Test
    void anOfficerLooksAndDoesNotWrite() {
        long municipality = tenants.municipality();
        long school = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        signIn(tenants.officer(municipality));

        open("o/" + school + "/today");

        assertThat(scope.current()).isEqualTo(new Scope.Several(List.of(school)));
    }

    @Test
    void twoTabsStandOnTwoOrganisations() {
        long school = tenants.school();
        long other = tenants.school();
        Actor actor = tenants.member(school, Role.TEACHER);
        tenants.grant(actor, Role.TEACHER, other);
        signIn(actor);
        open("o/" + school + "/today");
        UI first = UI.getCurrent();

        UI second = new UI();
        assertThat(scope.organisation()).isEqualTo(school);
        UI.setCurrent(second);
        assertThat(scope.current()).isNull();
        UI.setCurrent(first);

        open("o/" + other + "/today");
        assertThat(scope.organisation()).isEqualTo(other);
    }

    @Test
    void inAnotherPlaceThePageIsMadeAnew() {
        long municipality = tenants.municipality();
        long school = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        long kindergarten = tenants.organisation(OrganisationKind.PRESCHOOL, municipality);
        signIn(tenants.officer(municipality));

        open("o/" + school + "/classes");
        HasElement ofSchool = getCurrentView();
        assertThat(text(ofSchool)).contains("Классов пока нет").doesNotContain("Групп пока нет");
        open("o/" + kindergarten + "/classes");
        HasElement ofKindergarten = getCurrentView();
        assertThat(ofKindergarten).hasSameClassAs(ofSchool).isNotSameAs(ofSchool);
        assertThat(text(ofKindergarten)).contains("Групп пока нет").doesNotContain("Классов пока нет");
        open("o/" + kindergarten + "/classes?year=2026");

        assertThat(getCurrentView()).as("in the same place").isSameAs(ofKindergarten);
    }

    @Test
    void underAnotherHatThePageIsMadeAnew() {
        long school = tenants.school();
        Actor actor = tenants.member(school, Role.TEACHER);
        tenants.grant(actor, Role.GUARDIAN, school);
        signIn(actor);

        open("o/" + school + "/today?as=staff");
        HasElement ofStaff = getCurrentView();
        open("o/" + school + "/today");
        assertThat(getCurrentView()).as("under the same hat").isSameAs(ofStaff);
        open("o/" + school + "/today?as=family");

        assertThat(getCurrentView()).hasSameClassAs(ofStaff).isNotSameAs(ofStaff);
    }

    /** A tab left open over night shows the new day at the next click. */
    @Test
    void whoEntersTodayAgainReadsItAnew() {
        long school = tenants.school();
        signIn(tenants.member(school, Role.TEACHER));

        open("o/" + school + "/today");
        HasElement yesterday = getCurrentView();
        assertThat(heading()).contains("12\u00a0ноября");
        clock.moveTo(LocalDateTime.of(2026, 11, 13, 8, 0));
        open("o/" + school + "/today");

        assertThat(getCurrentView()).isSameAs(yesterday);
        assertThat(heading()).contains("13\u00a0ноября");
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private static String text(HasElement page) {
        return page.getElement().getTextRecursively();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private String text() {
        return $(NotFoundPage.class).single().getElement().getTextRecursively();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static String location() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
