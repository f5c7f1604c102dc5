package ru.zvonok.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.organisation.OrganisationProfile.Capacity;
import ru.zvonok.registry.organisation.OrganisationProfile.Contacts;
import ru.zvonok.registry.organisation.OrganisationProfile.General;
import ru.zvonok.registry.organisation.OrganisationProfile.Requisites;
import ru.zvonok.registry.organisation.OrganisationProfile.Section;

/** Profile, rooms and positions. */
class OrganisationTest extends DoorTest {

    private static final General GENERAL = new General("Бюджетное учреждение", LocalDate.of(1968, 9, 1), "О школе");
    private static final Contacts CONTACTS =
            new Contacts("ул. Новая, 1", null, "+70001112233", "school@example.org", null);
    private static final Requisites REQUISITES = new Requisites("7707083893", "770701001", "1027700132195");
    private static final Capacity CAPACITY = new Capacity(550, 2);

    @Autowired
    Profiles profiles;

    @Autowired
    Rooms rooms;

    @Autowired
    Positions positions;

    Actor teacher;

    @BeforeEach
    void aTeacher() {
        teacher = fixtures.teacher(school).actor();
    }

    @Test
    void aProfileIsFilledVerifiedAndAChangeTakesTheVerificationAway() {
        assertThat(profile().version()).isZero();
        run(school.admin(), () -> profiles.change(0, GENERAL, CONTACTS, REQUISITES, CAPACITY));
        assertThat(profile().requisites()).isEqualTo(REQUISITES);
        for (Section section : Section.values()) {
            run(school.principal(), () -> profiles.verify(section, " Устав "));
        }
        assertThat(profile().verified()).hasSize(4);
        assertThat(profile().verified().get(Section.GENERAL)).satisfies(one -> {
            assertThat(one.by()).isEqualTo(school.principal().name());
            assertThat(one.source()).isEqualTo("Устав");
        });
        run(school.deputy(), () -> profiles.change(1, GENERAL, CONTACTS, REQUISITES, new Capacity(600, 2)));
        assertThat(profile().verified()).containsOnlyKeys(Section.GENERAL, Section.CONTACTS, Section.REQUISITES);
        refused(
                OrganisationProblem.CHANGED_MEANWHILE,
                () -> run(school.admin(), () -> profiles.change(1, GENERAL, CONTACTS, REQUISITES, CAPACITY)));
        noted(school.admin(), "organisation.profile-changed");
        noted(school.principal(), "organisation.profile-verified");
    }

    @Test
    void aProfileWithoutSenseIsRefusedAtItsField() {
        changing("inn", OrganisationProblem.WRONG_NUMBER, new Requisites("7707083894", null, null), CAPACITY);
        changing("kpp", OrganisationProblem.WRONG_NUMBER, new Requisites(null, "77070100", null), CAPACITY);
        changing("ogrn", OrganisationProblem.WRONG_NUMBER, new Requisites(null, null, "1027700132196"), CAPACITY);
        changing("learners", OrganisationProblem.IMPOSSIBLE_COUNT, REQUISITES, new Capacity(0, 1));
        changing("shifts", OrganisationProblem.IMPOSSIBLE_COUNT, REQUISITES, new Capacity(100, 4));
        refusedAt(
                "source",
                OrganisationProblem.SOURCE_MISSING,
                () -> run(school.principal(), () -> profiles.verify(Section.GENERAL, " ")));
        assertThat(profile().version()).isZero();
    }

    @Test
    void aRoomIsWrittenChangedAndClosed() {
        long id = as(school.admin(), () -> rooms.save(room(0, " 214 ", 30)));
        run(school.admin(), () -> rooms.save(room(id, "214а", null)));
        assertThat(as(teacher, () -> rooms.all())).containsExactly(room(id, "214а", null));
        assertThat(as(teacher, () -> rooms.byIds(Set.of(id, 999_999_999L)))).containsOnlyKeys(id);
        refusedAt(
                "name",
                OrganisationProblem.ROOM_TAKEN,
                () -> run(school.admin(), () -> rooms.save(room(0, "214а", 30))));
        refusedAt(
                "name",
                OrganisationProblem.NAME_MISSING,
                () -> run(school.admin(), () -> rooms.save(room(0, "\u00a0", 30))));
        refusedAt(
                "capacity",
                OrganisationProblem.IMPOSSIBLE_COUNT,
                () -> run(school.admin(), () -> rooms.save(room(0, "215", 40_000))));
        notThere(school.admin(), () -> rooms.save(room(999_999_999L, "216", 30)));
        noted(school.admin(), "organisation.room-written");
    }

    @Test
    void theSecondOfTwoWhoChangeTheSameIsTold() {
        long id = as(school.admin(), () -> rooms.save(room(0, "301", 30)));
        Room seen = Objects.requireNonNull(
                as(teacher, () -> rooms.byIds(Set.of(id))).get(id));
        run(school.admin(), () -> rooms.change(seen, room(id, "301а", 30)));
        refused(
                OrganisationProblem.CHANGED_MEANWHILE,
                () -> run(school.admin(), () -> rooms.change(seen, room(id, "301", 20))));
        denied(teacher, () -> rooms.change(seen, seen));
        notThere(school.admin(), () -> rooms.change(seen, room(999_999_999L, "301", 20)));

        long post = as(school.admin(), () -> positions.save(position("Дворник", null)));
        Position before = Objects.requireNonNull(
                as(teacher, () -> positions.byIds(Set.of(post))).get(post));
        Position other = new Position(post, "Сторож", Position.Kind.SUPPORT, null, false);
        run(school.admin(), () -> positions.change(before, other));
        refused(
                OrganisationProblem.CHANGED_MEANWHILE,
                () -> run(school.admin(), () -> positions.change(before, other)));
        denied(teacher, () -> positions.change(other, other));
        walledOff(elsewhere.admin(), () -> positions.change(other, other));
    }

    @Test
    void aPositionIsProposedWrittenAndTaken() {
        Position proposed = as(teacher, () -> positions.propose("  учитель   русского языка"));
        assertThat(proposed.role()).isEqualTo(Role.TEACHER);
        long id = as(school.admin(), () -> positions.save(proposed));
        assertThat(as(teacher, () -> positions.propose("УЧИТЕЛЬ РУССКОГО ЯЗЫКА"))
                        .id())
                .isEqualTo(id);
        assertThat(as(teacher, () -> positions.propose("Мастер по звёздам")))
                .isEqualTo(new Position(0, "Мастер по звёздам", Position.Kind.SUPPORT, null, false));
        refusedAt(
                "name",
                OrganisationProblem.POSITION_TAKEN,
                () -> run(school.admin(), () -> positions.save(position("Учитель  русского языка", Role.TEACHER))));
        refusedAt(
                "name",
                OrganisationProblem.NAME_MISSING,
                () -> run(school.admin(), () -> positions.save(position(" ", null))));
        for (Role role : List.of(Role.GUARDIAN, Role.STUDENT, Role.MUNICIPAL_OFFICER, Role.CLASS_TEACHER)) {
            refusedAt(
                    "role",
                    OrganisationProblem.ROLE_NOT_OF_STAFF,
                    () -> run(school.admin(), () -> positions.save(position("Кто-то", role))));
        }
        run(school.admin(), () -> positions.save(new Position(id, "Филолог", Position.Kind.TEACHING, null, true)));
        assertThat(as(teacher, () -> positions.all())).last().satisfies(one -> assertThat(one.closed())
                .isTrue());
        assertThat(as(teacher, () -> positions.byIds(Set.of(id)))).containsOnlyKeys(id);
        noted(school.admin(), "organisation.position-written");
    }

    @Test
    void whoMayNotIsDeniedAndWhoIsElsewhereFindsNothing() {
        long room = as(school.admin(), () -> rooms.save(room(0, "214", 30)));
        long position = as(school.admin(), () -> positions.save(position("Библиотекарь", null)));
        Actor parent = tenants.member(school.id(), Role.GUARDIAN);
        for (Actor actor : List.of(teacher, parent, school.secretary(), elsewhere.principal())) {
            denied(actor, () -> profiles.change(0, GENERAL, CONTACTS, REQUISITES, CAPACITY));
            denied(actor, () -> profiles.verify(Section.GENERAL, "Устав"));
            denied(actor, () -> rooms.save(room(0, "1", 1)));
            denied(actor, () -> positions.save(position("Повар", null)));
        }
        denied(school.admin(), () -> profiles.verify(Section.GENERAL, "Устав"));
        for (Runnable look : List.<Runnable>of(
                () -> profiles.profile(), () -> rooms.all(), () -> positions.all(), () -> positions.propose("Повар"))) {
            run(parent, look);
            denied(tenants.stranger(), look);
            denied(elsewhere.admin(), look);
        }
        walledOff(elsewhere.admin(), () -> rooms.save(room(room, "1", 1)));
        walledOff(
                elsewhere.admin(),
                () -> positions.save(new Position(position, "Повар", Position.Kind.SERVICE, null, false)));
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> rooms.byIds(Set.of(room))))
                .isEmpty();
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> positions.byIds(Set.of(position))))
                .isEmpty();
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> profiles.profile())
                        .requisites()
                        .inn())
                .isNull();
    }

    private OrganisationProfile profile() {
        return as(teacher, () -> profiles.profile());
    }

    private void changing(String field, Problem problem, Requisites requisites, Capacity capacity) {
        refusedAt(
                field,
                problem,
                () -> run(school.admin(), () -> profiles.change(0, GENERAL, CONTACTS, requisites, capacity)));
    }

    private static Room room(long id, String name, @Nullable Integer capacity) {
        return new Room(id, name, Room.Kind.CLASSROOM, null, 2, capacity, false);
    }

    private static Position position(String name, @Nullable Role role) {
        return new Position(0, name, Position.Kind.SUPPORT, role, false);
    }
}
