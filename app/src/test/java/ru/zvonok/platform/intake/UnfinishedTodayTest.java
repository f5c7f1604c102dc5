package ru.zvonok.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.support.QueryCount;
import ru.zvonok.support.ViewTest;

/** Lists that were begun and not finished, on «Сегодня». */
class UnfinishedTodayTest extends ViewTest {

    private static final byte[] LIST =
            "ФИО;Должность;Дата рождения\nЛи Чен;учитель;01.02.1980\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Intake intake;

    @Autowired
    RegistryFixtures fixtures;

    TestSchool school;

    @BeforeEach
    void aSchool() {
        school = fixtures.school();
    }

    @Test
    void whoTakesListsInFindsTheWayBackToEachOfTheLatestThree() {
        long id = begun();
        assertThat(links(school.admin(), school)).anyMatch(href -> href.endsWith("/intake/" + id));

        for (int more = 0; more < 4; more++) {
            begun();
        }
        assertThat(links(school.admin(), school))
                .filteredOn(href -> href.matches(".*/intake/[0-9]+"))
                .hasSize(3);
    }

    @Test
    void whatWasDiscardedIsGone() {
        long id = begun();
        tenants.run(school.admin(), school.id(), () -> intake.discard(id));

        assertThat(links(school.admin(), school)).noneMatch(href -> href.matches(".*/intake/[0-9]+"));
    }

    @Test
    void othersAndOtherSchoolsSeeNothing() {
        begun();
        Actor teacher = tenants.member(school.id(), Role.TEACHER);
        TestSchool other = fixtures.school();

        assertThat(links(teacher, school)).noneMatch(href -> href.contains("/intake"));
        assertThat(links(other.admin(), other)).noneMatch(href -> href.matches(".*/intake/[0-9]+"));
    }

    @Test
    void theListIsReadOnceHoweverManyThereAre() {
        begun();
        begun();
        signIn(school.admin());
        assertThat(QueryCount.of(() -> open("o/" + school.id() + "/today")))
                .filteredOn(sql -> sql.contains("from intake.intake"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat($(H2.class).all()).isNotEmpty();
    }

    private long begun() {
        return tenants.as(school.admin(), school.id(), () -> {
            long id = intake.begin();
            intake.upload(id, "сотрудники.csv", LIST);
            return id;
        });
    }

    private List<String> links(Actor actor, TestSchool where) {
        signIn(actor);
        openAnew("o/" + where.id() + "/today");
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
